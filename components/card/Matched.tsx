import { i18n } from '#i18n';
import type { Label } from '../../core/glossary/concept.ts';
import type { CardProps } from './card-props.ts';
import { formatPartialDate } from './partial-date.ts';

type MatchedProps = Pick<CardProps, 'brief' | 'concept' | 'locale'> & { mention: NonNullable<CardProps['mention']> };

/** Which spelling stands on the page, where it is none of the names above. */
export function Matched({ mention: { text, origin }, brief: { prefLabel }, concept, locale }: MatchedProps) {
  if (origin === 'hiddenLabel' || origin === 'generated') return <p class="card-spelled">{i18n.t('card.spelled', [text])}</p>;
  const label = concept?.altLabel.find((one) => isSame(one.label, text));
  if (!label || [prefLabel.en, prefLabel.ko].some((name) => name !== undefined && isSame(name, text))) return null;
  return (
    <p class="card-spelled">
      {i18n.t('card.matched', [text])} {wordsOf(label, locale)}
    </p>
  );
}

function wordsOf({ type, from, to }: Label, locale: string): string {
  if (type === 'house-style') return i18n.t('card.matchedAs.houseStyle');
  if (type !== 'former' || to === undefined) return i18n.t(`card.matchedAs.${type}`);
  const until = formatPartialDate(to, locale);
  return from === undefined
    ? i18n.t('card.matchedAs.formerUntil', [until])
    : i18n.t('card.matchedAs.formerSpan', [formatPartialDate(from, locale), until]);
}

/** Apart from letter case, line breaks and the two kinds of apostrophe. */
function isSame(one: string, other: string): boolean {
  const even = (text: string) => text.replace(/\s+/g, ' ').replace(/’/g, "'").toLowerCase();
  return even(one) === even(other);
}
