import { i18n } from '#i18n';
import type { Bilingual, Concept, ConceptId } from '../../../core/glossary/concept.ts';
import type { CardPicture, Reading } from '../../card/card-props.ts';
import { Facts } from '../../card/Facts.tsx';
import { History } from '../../card/History.tsx';
import { formatPartialDate } from '../../card/partial-date.ts';
import { Sources } from '../../card/Sources.tsx';
import { Chain } from '../../chain/Chain.tsx';
import { Posts } from '../../chain/Posts.tsx';
import type { Standing } from '../../chain/standing.ts';
import { LocatorMap } from '../../map/LocatorMap.tsx';
import { ConceptNames } from './ConceptNames.tsx';

interface ConceptEntryProps {
  concept: Concept;
  names: ReadonlyMap<ConceptId, Bilingual>;
  picture: CardPicture | null | undefined;
  standing: Standing | null;
  reading: Reading;
  locale: string;
  onOpen(id: ConceptId): void;
}

/** All that the glossary says of a concept, from the parts of its card. */
export function ConceptEntry({ concept, names, picture, standing, reading, locale, onOpen }: ConceptEntryProps) {
  const { kind, definition, details, scopeNote, validity, sources, confidence, prefLabel } = concept;
  return (
    <div class="entry card-inner">
      <div class="card-body">
        <Said text={definition} reading={reading} class="card-lead" isBoth />
        {picture !== null && <LocatorMap base={picture?.base ?? null} located={picture?.located} locale={locale} />}
        {details && <Said text={details} reading={reading} class="card-details" />}
        {scopeNote && <Said text={scopeNote} reading={reading} class="card-note" />}
        <p class="card-small">{i18n.t('card.checked', [formatPartialDate(validity.asOf, locale)])}</p>
        {standing && <Chain standing={standing} self={prefLabel} locale={locale} onOpen={onOpen} />}
        <Facts concept={concept} names={names} standing={standing} locale={locale} onOpen={onOpen} />
        <ConceptNames concept={concept} />
        {kind === 'person' ? (
          <Posts rows={validity.history} reading={reading} locale={locale} />
        ) : (
          <History rows={validity.history} reading={reading} locale={locale} />
        )}
        <Sources sources={sources} locale={locale} />
        {confidence !== 'high' && <p class="card-small">{i18n.t(`confidence.${confidence}Means`)}</p>}
      </div>
    </div>
  );
}

/** In the language that comes first; `isBoth`: and in the other under it, where the reader wants two. */
function Said({ text, reading, class: name, isBoth = false }: { text: Bilingual; reading: Reading; class: string; isBoth?: boolean }) {
  const all = [
    { lang: 'en', words: text.en },
    { lang: 'ko', words: text.ko },
  ].filter(({ words }) => words !== undefined);
  if (reading === 'ko-en') all.reverse();
  const shown = isBoth && reading !== 'en' ? all : all.slice(0, 1);
  return (
    <>
      {shown.map(({ lang, words }, i) => (
        <p key={lang} lang={lang} class={i === 0 ? name : `${name} ${name}-also`}>
          {words}
        </p>
      ))}
    </>
  );
}
