import { i18n } from '#i18n';
import type { Concept } from '../../core/glossary/concept.ts';
import type { Reading } from '../card/card-props.ts';
import { formatPartialDate } from '../card/partial-date.ts';

interface PostsProps {
  rows: Concept['validity']['history'];
  reading: Reading;
  locale: string;
}

/** A life by its dates, along one line: what lasted is a bar, what happened a dot. A list, in the order of time. */
export function Posts({ rows, reading, locale }: PostsProps) {
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((a, b) => (a.from ?? a.to ?? '').localeCompare(b.from ?? b.to ?? ''));
  return (
    <section class="card-section">
      <h3>{i18n.t('chain.posts')}</h3>
      <ol class="posts">
        {sorted.map(({ from, to, event }) => {
          const korean = reading === 'ko-en' && event.ko !== undefined;
          return (
            <li key={`${from}–${to}${event.en}`} class={from && to ? 'posts-lasted' : undefined}>
              <span class="card-when">{when(from, to, locale)}</span>
              <span lang={korean ? 'ko' : 'en'}>{korean ? event.ko : event.en}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function when(from: string | undefined, to: string | undefined, locale: string): string {
  const start = from && formatPartialDate(from, locale);
  const end = to && formatPartialDate(to, locale);
  if (start && end) return `${start} – ${end}`;
  return start ?? (end ? i18n.t('card.until', [end]) : '');
}
