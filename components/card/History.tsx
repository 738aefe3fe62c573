import { i18n } from '#i18n';
import type { Concept } from '../../core/glossary/concept.ts';
import type { Reading } from './card-props.ts';
import { formatPartialDate } from './partial-date.ts';

export function History({ rows, reading, locale }: { rows: Concept['validity']['history']; reading: Reading; locale: string }) {
  if (rows.length === 0) return null;
  const korean = reading === 'ko-en';
  return (
    <section class="card-section">
      <h3>{i18n.t('card.history')}</h3>
      <ol class="card-history">
        {rows.map(({ from, to, event }) => (
          <li key={`${from}–${to}${event.en}`}>
            <span class="card-when">{span(from, to, locale)}</span>
            <span lang={korean && event.ko ? 'ko' : 'en'}>{(korean && event.ko) || event.en}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function span(from: string | undefined, to: string | undefined, locale: string): string {
  const start = from && formatPartialDate(from, locale);
  const end = to && formatPartialDate(to, locale);
  if (start && end) return `${start} – ${end}`;
  return start ?? (end ? i18n.t('card.until', [end]) : '');
}
