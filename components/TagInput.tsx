import { useId, useRef, useState } from 'preact/hooks';
import type { TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { addTags, suggestTags } from './clips/tag.ts';
import { isComposing } from './composing.ts';
import { Icon } from './Icon.tsx';

interface TagInputProps {
  tags: readonly string[];
  /** What is typed and not yet a tag. Held by the form, so that saving does not lose it. */
  typed: string;
  suggestions: readonly string[];
  onChange(tags: string[], typed: string): void;
}

/** Tags as chips, with a text field after them that offers the tags already used. */
export function TagInput({ tags, typed, suggestions, onChange }: TagInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const add = (text: string, rest = '') => {
    const next = addTags(tags, text);
    const added = next.slice(tags.length);
    if (added.length > 0) setSaid(i18n.t('form.tagAdded', [added.join(', ')]));
    onChange(next, rest);
  };
  const remove = (tag: string) => {
    setSaid(i18n.t('form.tagRemoved', [tag]));
    onChange(
      tags.filter((other) => other !== tag),
      typed,
    );
    input.current?.focus();
  };

  // Commas are read from the text and not from the key, so that a comma that ends a composition counts and one inside it does not.
  const read = (text: string) => {
    const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf('，'), text.lastIndexOf('、'));
    if (cut >= 0) add(text.slice(0, cut), text.slice(cut + 1).trimStart());
    else onChange([...tags], text);
  };
  const onInput = (event: TargetedInputEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (event.isComposing) onChange([...tags], value);
    else if (event.inputType === 'insertReplacementText' && suggestions.includes(value)) add(value);
    else read(value);
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = tags.at(-1);
    if (event.key === 'Enter' && typed.trim() !== '') add(typed);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <label class="field-label" for={`${id}-input`}>
        {i18n.t('form.tags')}
      </label>
      <div class="tag-box">
        {tags.length > 0 && (
          <ul class="tag-list" aria-label={i18n.t('form.tagsChosen')}>
            {tags.map((tag) => (
              <li key={tag} class="tag">
                <span>{tag}</span>
                <button type="button" aria-label={i18n.t('form.removeTag', [tag])} onClick={() => remove(tag)}>
                  <Icon name="x" size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={`${id}-input`}
          type="text"
          list={`${id}-list`}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="done"
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={onInput}
          onCompositionEnd={(event) => read(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <datalist id={`${id}-list`}>
          {suggestTags(suggestions, tags).map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </datalist>
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        {i18n.t('form.tagsHint')}
      </p>
      <output class="visually-hidden">{said}</output>
    </div>
  );
}
