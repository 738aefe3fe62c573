import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { CardProps } from './card-props.ts';
import { CardHead } from './CardHead.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { InLanguages, InOneLanguage } from './InLanguages.tsx';
import { formatPartialDate } from './partial-date.ts';
import { SaveSentence } from './SaveSentence.tsx';
import { Sources } from './Sources.tsx';

/** What a term means. Stands at once on what the mention carries; the rest fills in under it. Its look is `assets/css/card.css`. */
export function Card(props: CardProps) {
  const { brief, concept, failed, mention, reading, locale } = props;
  return (
    <article class="card-inner">
      <CardHead {...props} />
      <div class="card-body">
        <InLanguages text={brief.definition} reading={reading} class="card-lead" />
        {mention?.other && (
          <p class="card-other">
            {i18n.t('card.couldBe')}{' '}
            <button type="button" class="card-link" lang="en" onClick={() => mention.other && props.onOpen(mention.other.id)}>
              {mention.other.prefLabel.en}
            </button>
          </p>
        )}
        {concept?.details && <InOneLanguage text={concept.details} reading={reading} class="card-details" />}
        {concept?.scopeNote && <InOneLanguage text={concept.scopeNote} reading={reading} class="card-note" />}
        {(mention || concept) && (
          <p class="card-small">
            {concept && <span>{i18n.t('card.checked', [formatPartialDate(concept.validity.asOf, locale)])} </span>}
            {mention && mention.reason !== '' && <span>{i18n.t('card.reason', [mention.reason])}</span>}
          </p>
        )}
        {concept && (
          <>
            <Facts {...props} concept={concept} />
            <History rows={concept.validity.history} reading={reading} locale={locale} />
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
      {props.save && <SaveSentence state={props.save} onSave={props.onSave} />}
    </article>
  );
}
