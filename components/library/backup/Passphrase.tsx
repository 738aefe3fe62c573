import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface PassphraseProps {
  submit: string;
  /** A new one is typed twice. */
  isNew: boolean;
  problem?: string | undefined;
  onSubmit(passphrase: string): void;
  onCancel(): void;
}

/** Fewer are tried out in no time. */
const FEWEST = 10;

/** Asks for the words that lock a backup, or that it was locked with. */
export function Passphrase({ submit, isNew, problem, onSubmit, onCancel }: PassphraseProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isTold, setTold] = useState(false);
  const wrong = !isNew ? undefined : typed.length < FEWEST ? 'short' : typed === again ? undefined : 'other';
  const said = isTold && wrong ? i18n.t(wrong === 'short' ? 'backup.tooShort' : 'backup.notTheSame') : problem;
  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '' || wrong) setTold(true);
        else onSubmit(typed);
      }}
    >
      <label class="field-label" for={id}>
        {i18n.t('backup.passphrase')}
      </label>
      <input
        id={id}
        class="text-field"
        type="password"
        autocomplete={isNew ? 'new-password' : 'off'}
        value={typed}
        aria-describedby={`${id}-said`}
        aria-invalid={said !== undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {isNew && (
        <>
          <label class="field-label" for={`${id}-again`}>
            {i18n.t('backup.passphraseAgain')}
          </label>
          <input
            id={`${id}-again`}
            class="text-field"
            type="password"
            autocomplete="new-password"
            value={again}
            onInput={({ currentTarget }) => setAgain(currentTarget.value)}
          />
        </>
      )}
      <p id={`${id}-said`} class={said === undefined ? 'field-hint' : 'field-hint passphrase-wrong'} aria-live="polite">
        {said ?? (isNew ? i18n.t('backup.passphraseHint') : '')}
      </p>
      <div class="backup-actions">
        <button type="submit" class="button button-primary">
          {submit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('backup.cancel')}
        </button>
      </div>
    </form>
  );
}
