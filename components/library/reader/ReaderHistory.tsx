import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import { formatTime } from '../time.ts';

/** A change of a clip, as storage keeps it. */
export interface ListedRevision {
  revision: number;
  at: string;
  change: 'create' | 'edit' | 'reattach' | 'delete' | 'restore' | 'undo';
  changed: readonly string[];
}

interface ReaderHistoryProps {
  clip: Clip;
  /** Newest first. */
  revisions: readonly ListedRevision[];
  onUndo(): void;
}

const FIELDS = ['note', 'tags', 'colour', 'corrections', 'quote', 'concepts', 'citation'] as const;
type NamedField = (typeof FIELDS)[number];

/** Every change there was, and the way back. */
export function ReaderHistory({ clip, revisions, onUndo }: ReaderHistoryProps) {
  if (revisions.length === 0) return null;
  return (
    <details class="reader-part reader-history">
      <summary>
        <h3>{i18n.t('library.history', revisions.length)}</h3>
      </summary>
      <ol>
        {revisions.map(({ revision, at, change, changed }) => {
          const fields = changed.filter((field): field is NamedField => (FIELDS as readonly string[]).includes(field));
          return (
            <li key={revision}>
              <span>
                {i18n.t(`library.change.${change}`)}
                {fields.length > 0 && change !== 'create' && (
                  <span class="soft"> {fields.map((field) => i18n.t(`library.changed.${field}`)).join(', ')}</span>
                )}
              </span>
              <time dateTime={at}>{formatTime(at)}</time>
            </li>
          );
        })}
      </ol>
      {clip.sha256 !== undefined && (
        <p class="reader-hash">
          SHA-256 <code>{clip.sha256}</code>
        </p>
      )}
      <button type="button" class="button" onClick={onUndo}>
        {i18n.t('library.undoLast')}
      </button>
    </details>
  );
}
