import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnTerm } from '../../../core/glossary/own.ts';
import { KINDS_IN_ORDER } from '../../kind.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

interface OwnTermFormProps {
  /** As it is, or what is known of a new one. */
  term: OwnTerm;
  isNew: boolean;
  onSubmit(term: OwnTerm): void;
  onClose(): void;
}

/** A term of the reader's own: what it is called, what kind of thing it is, what it means. */
export function OwnTermForm({ term: first, isNew, onSubmit, onClose }: OwnTermFormProps) {
  const id = useId();
  const [term, setTerm] = useState(first);
  const [spellings, setSpellings] = useState(first.spellings.join('\n'));
  const set = (change: Partial<OwnTerm>) => setTerm({ ...term, ...change });
  const hasName = term.name.trim() !== '' || term.korean.trim() !== '';
  return (
    <Dialog title={isNew ? i18n.t('own.add') : i18n.t('own.edit')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (hasName) onSubmit({ ...term, spellings: linesOf(spellings) });
        }}
      >
        <Field id={`${id}-name`} label={i18n.t('own.name')} value={term.name} required={!hasName} onText={(name) => set({ name })} />
        <Field id={`${id}-korean`} label={i18n.t('own.korean')} value={term.korean} lang="ko" onText={(korean) => set({ korean })} />
        <div>
          <label class="field-label" for={`${id}-kind`}>
            {i18n.t('own.kind')}
          </label>
          <select
            id={`${id}-kind`}
            class="text-field"
            value={term.kind}
            onChange={({ currentTarget }) => set({ kind: KINDS_IN_ORDER.find((kind) => kind === currentTarget.value) ?? term.kind })}
          >
            {KINDS_IN_ORDER.map((kind) => (
              <option key={kind} value={kind}>
                {i18n.t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label class="field-label" for={`${id}-definition`}>
            {i18n.t('own.definition')}
          </label>
          <textarea
            id={`${id}-definition`}
            class="text-field"
            rows={3}
            maxLength={2000}
            value={term.definition}
            onInput={({ currentTarget }) => set({ definition: currentTarget.value })}
          />
        </div>
        <div>
          <label class="field-label" for={`${id}-spellings`}>
            {i18n.t('own.spellings')}
          </label>
          <textarea
            id={`${id}-spellings`}
            class="text-field"
            rows={3}
            maxLength={5000}
            aria-describedby={`${id}-hint`}
            value={spellings}
            onInput={({ currentTarget }) => setSpellings(currentTarget.value)}
          />
          <p class="field-hint" id={`${id}-hint`}>
            {i18n.t('own.spellingsHint')}
          </p>
        </div>
        <div class="form-actions">
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('form.cancel')}
          </button>
          <button type="submit" class="button button-primary" disabled={!hasName}>
            {i18n.t('own.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '' && line.length <= 200);
}

interface FieldProps {
  id: string;
  label: string;
  value: string;
  lang?: string;
  required?: boolean;
  onText(text: string): void;
}

function Field({ id, label, value, lang, required = false, onText }: FieldProps) {
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="text-field"
        type="text"
        maxLength={200}
        autocomplete="off"
        lang={lang}
        required={required}
        value={value}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}
