import { i18n } from '#i18n';
import { Chain } from '../chain/Chain.tsx';
import { Posts } from '../chain/Posts.tsx';
import { Icon } from '../Icon.tsx';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { shownName } from '../map/shown-name.ts';
import type { Kind } from '../../core/glossary/concept.ts';
import { mayBeOnMap } from '../../core/map/locate.ts';
import { NameThen, SinceThen } from './AsOf.tsx';
import type { CardProps } from './card-props.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { Dates } from './Dates.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { InLanguages, InOneLanguage } from './InLanguages.tsx';
import { formatPartialDate } from './partial-date.ts';
import { Sources } from './Sources.tsx';

/** What a term means. Stands at once on what the mention carries; the rest fills in under it. Its look is `assets/css/card.css`. */
export function Card(props: CardProps) {
  const { brief, concept, failed, mention, picture, standing, then, reading, links, locale } = props;
  const linked = { reading, links, onOpen: props.onOpen };
  const map = hasMap(props) && <LocatorMap base={picture?.base ?? null} located={picture?.located} locale={locale} />;
  const isPlace = isOnGround(brief.kind);
  return (
    <article class="card-inner">
      <CardHead {...props} />
      <div class="card-body">
        {then && <NameThen {...then} today={brief.prefLabel} locale={locale} />}
        <InLanguages text={brief.definition} class="card-lead" {...linked} />
        {mention?.other && (
          <p class="card-other">
            {i18n.t('card.couldBe')}{' '}
            <button
              type="button"
              class="card-link"
              lang={locale.startsWith('ko') && mention.other.prefLabel.ko ? 'ko' : 'en'}
              onClick={() => mention.other && props.onOpen(mention.other.id)}
            >
              {shownName(mention.other.prefLabel, locale)}
            </button>
          </p>
        )}
        {isPlace && map}
        {concept?.details && <InOneLanguage text={concept.details} class="card-details" {...linked} />}
        {concept?.scopeNote && <InOneLanguage text={concept.scopeNote} class="card-note" {...linked} />}
        {!isPlace && map}
        {then && <SinceThen {...then} locale={locale} />}
        {props.dates.length > 0 && <Dates dates={props.dates} locale={locale} />}
        {(mention || concept) && (
          <p class="card-small">
            {concept && <span>{i18n.t('card.checked', [formatPartialDate(concept.validity.asOf, locale)])} </span>}
            {mention && mention.reason !== '' && <span>{i18n.t('card.reason', [mention.reason])}</span>}
          </p>
        )}
        {concept && (
          <>
            {standing && <Chain standing={standing} self={brief.prefLabel} locale={locale} onOpen={props.onOpen} />}
            <Facts {...props} concept={concept} />
            {brief.kind === 'person' ? (
              <Posts rows={concept.validity.history} reading={reading} locale={locale} />
            ) : (
              <History rows={concept.validity.history} reading={reading} locale={locale} />
            )}
            <Sources sources={concept.sources} locale={locale} />
            {concept.confidence !== 'high' && <p class="card-small">{i18n.t(`confidence.${concept.confidence}Means`)}</p>}
          </>
        )}
        {failed && (
          <p class="card-failed">
            <Icon name="alert" size={14} />
            {i18n.t('card.failed')}
          </p>
        )}
      </div>
      <CardFoot {...props} />
    </article>
  );
}

/** Where it is says most about it: its map comes first. Its room is kept before the entry is there, so that nothing moves then. */
function isOnGround(kind: Kind): boolean {
  return kind === 'place' || kind === 'site';
}

function hasMap({ brief, concept, picture, failed }: CardProps): boolean {
  if (picture !== undefined) return picture !== null;
  return !failed && (concept ? mayBeOnMap(concept) : isOnGround(brief.kind));
}
