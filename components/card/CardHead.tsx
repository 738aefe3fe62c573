import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import type { CardProps } from './card-props.ts';
import { KIND_ICONS } from '../kind.ts';
import { Matched } from './Matched.tsx';
import { PinContext } from './pin.ts';

type HeadProps = Pick<
  CardProps,
  'locale' | 'then' | 'brief' | 'concept' | 'mention' | 'reading' | 'canGoBack' | 'titleId' | 'onBack' | 'onClose'
>;

export function CardHead({ brief, concept, mention, reading, canGoBack, titleId, then, locale, onBack, onClose }: HeadProps) {
  const status = concept?.validity.status ?? 'current';
  const { en, ko } = brief.prefLabel;
  const koreanFirst = reading === 'ko-en' && ko !== undefined;
  return (
    <header class="card-head">
      <div class="card-top">
        {canGoBack && (
          <button type="button" class="icon-button card-back" aria-label={i18n.t('card.back')} onClick={onBack}>
            <Icon name="chevron" />
          </button>
        )}
        <p class="card-kind">
          <Icon name={KIND_ICONS[brief.kind]} size={14} />
          {i18n.t(`kind.${brief.kind}`)}
        </p>
        {status !== 'current' && <span class="card-chip">{i18n.t(`card.status.${status}`)}</span>}
        {concept && concept.confidence !== 'high' && (
          <span class={`card-chip card-chip-${concept.confidence}`}>{i18n.t(`confidence.${concept.confidence}`)}</span>
        )}
        <span class="card-tools">
          <PinButtons />
          <button type="button" class="icon-button card-close" aria-label={i18n.t('card.close')} onClick={onClose}>
            <Icon name="x" />
          </button>
        </span>
      </div>
      <h2 id={titleId} class="card-title" lang={koreanFirst ? 'ko' : 'en'}>
        {koreanFirst ? ko : en}
      </h2>
      <p class="card-names">
        {koreanFirst ? <span lang="en">{en}</span> : ko && <span lang="ko">{ko}</span>}
        {concept?.hanja && <span lang="ko-Hani">{concept.hanja}</span>}
        {concept?.pronunciation && (
          <span lang="en" class="card-pronunciation">
            <span class="sl-hidden">{i18n.t('card.pronounced')} </span>
            {concept.pronunciation}
          </span>
        )}
      </p>
      {mention && !then?.asOf.name && <Matched mention={mention} brief={brief} concept={concept} locale={locale} />}
    </header>
  );
}

function PinButtons() {
  const pin = useContext(PinContext);
  if (!pin) return null;
  const { isPinned, toggle, move } = pin;
  return (
    <>
      {isPinned && (
        <button type="button" class="icon-button" aria-label={i18n.t('card.move')} title={i18n.t('card.move')} onClick={move}>
          <Icon name="corner" size={15} />
        </button>
      )}
      <button
        type="button"
        class="icon-button card-pin"
        aria-pressed={isPinned}
        aria-label={i18n.t('card.pin')}
        title={i18n.t('card.pin')}
        onClick={toggle}
      >
        <Icon name="thumbtack" size={15} />
      </button>
    </>
  );
}
