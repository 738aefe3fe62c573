import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import { i18n } from '#i18n';
import type { Colour } from '../core/clips/clip.ts';
import type { ColourNames } from '../core/clips/colour-names.ts';
import { ColourPicker } from './clips/ColourPicker.tsx';
import { addTags } from './clips/tag.ts';
import { isComposing } from './composing.ts';
import { TagInput } from './TagInput.tsx';

export interface ClipFormValues {
  note: string;
  tags: string[];
  /** Left out: none, so an edit has to take away the one there was. */
  colour?: Colour | undefined;
}

export interface ClipFormProps extends ClipFormValues {
  suggestions?: readonly string[];
  colourNames?: ColourNames | undefined;
  submitLabel: string;
  /** While an answer is awaited: the button waits too, nothing is sent twice. */
  busy?: boolean;
  autoFocus?: boolean;
  onSubmit(values: ClipFormValues): void;
  /** Left out: no Cancel button, and Escape stays with whoever is around the form. */
  onCancel?: () => void;
  /** After every change, for whoever keeps what is not yet saved. */
  onChange?: (values: ClipFormValues) => void;
}

/**
 * Colour, note and tags of a passage. Ctrl+Enter or Cmd+Enter saves, Escape cancels; keys of an input method are left to it.
 * `note`, `tags` and `colour` are only what it starts with. Its look is `assets/css/form.css`.
 */
export function ClipForm({ suggestions = [], colourNames, submitLabel, busy = false, autoFocus = false, ...props }: ClipFormProps) {
  const id = useId();
  const [note, setNote] = useState(props.note);
  const [tags, setTags] = useState(props.tags);
  const [colour, setColour] = useState(props.colour);
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  // Before the next key: one typed at once must not be lost.
  useLayoutEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);
  useLayoutEffect(() => grow(area.current), [note]);

  const submit = () => {
    if (!busy) props.onSubmit({ note: note.trim(), tags: addTags(tags, typed), colour });
  };
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit();
  };
  // On the form itself, for its buttons too; before the next key is read, so that it saves what was typed last.
  useLayoutEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      else if (event.key === 'Escape' && props.onCancel) props.onCancel();
      else return;
      event.preventDefault();
      // A popup and the page's card close on Escape too: one press, one step back.
      event.stopPropagation();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });

  return (
    <form ref={form} class="clip-form" onSubmit={onSubmit}>
      <ColourPicker
        value={colour ?? null}
        names={colourNames}
        onChange={(next) => {
          setColour(next ?? undefined);
          props.onChange?.({ note, tags: addTags(tags, typed), colour: next ?? undefined });
        }}
      />
      <div>
        <label class="field-label" for={id}>
          {i18n.t('form.note')}
        </label>
        <textarea
          ref={area}
          id={id}
          rows={2}
          placeholder={i18n.t('form.notePlaceholder')}
          value={note}
          onInput={(event) => {
            setNote(event.currentTarget.value);
            props.onChange?.({ note: event.currentTarget.value, tags: addTags(tags, typed), colour });
          }}
        />
      </div>
      <TagInput
        tags={tags}
        typed={typed}
        suggestions={suggestions}
        onChange={(next, text) => {
          setTags(next);
          setTyped(text);
          props.onChange?.({ note, tags: addTags(next, text), colour });
        }}
      />
      <div class="form-actions">
        {props.onCancel && (
          <button type="button" class="button" onClick={props.onCancel}>
            {i18n.t('form.cancel')}
          </button>
        )}
        <button type="submit" class="button button-primary" aria-disabled={busy} aria-keyshortcuts="Control+Enter Meta+Enter">
          {submitLabel}
        </button>
      </div>
    </form>
  );
}

/** Firefox 150 has no `field-sizing`: the height follows the text by hand there. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
