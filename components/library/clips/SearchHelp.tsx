import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { LibraryIcon } from '../LibraryIcon.tsx';

const EXAMPLES = [
  ['Hoeryong', 'library.syntax.word'],
  ['"watch unit"', 'library.syntax.phrase'],
  ['-china', 'library.syntax.not'],
  ['tag:border', 'library.syntax.tag'],
  ['site:dailynk.com', 'library.syntax.site'],
  ['concept:place/hoeryong', 'library.syntax.concept'],
  ['author:"Lee Chae Un"', 'library.syntax.author'],
  ['colour:doubt', 'library.syntax.colour'],
  ['after:2025-06 before:2026', 'library.syntax.kept'],
  ['published:2024..2026', 'library.syntax.published'],
  ['is:orphan', 'library.syntax.is'],
  ['has:note', 'library.syntax.has'],
  ['in:"Border case"', 'library.syntax.in'],
] as const;

/** How a query is written, by examples. */
export function SearchHelp() {
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget={id}
        aria-label={i18n.t('library.syntax.title')}
        title={i18n.t('library.syntax.title')}
      >
        <LibraryIcon name="help" />
      </button>
      <section id={id} popover="auto" class="search-help" aria-label={i18n.t('library.syntax.title')}>
        <p>{i18n.t('library.syntax.lead')}</p>
        <dl>
          {EXAMPLES.map(([example, key]) => (
            <div key={example}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{i18n.t(key)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
