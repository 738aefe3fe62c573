import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Bilingual, ConceptId } from '../../core/glossary/concept.ts';
import type { CardProps } from './card-props.ts';
import { formatCoordinates, formatPartialDate } from './partial-date.ts';

type FactsProps = Pick<CardProps, 'names' | 'standing' | 'locale' | 'onOpen'> & { concept: NonNullable<CardProps['concept']> };

/** Where a thing stands among others: rows of name and value, none of them empty. */
export function Facts({ concept, names, standing, locale, onOpen }: FactsProps) {
  const { relations, place } = concept;
  const link = (id: ConceptId) => <ConceptLink key={id} id={id} name={names.get(id)} locale={locale} onOpen={onOpen} />;
  const rows: [label: string, value: ComponentChildren][] = [];
  const add = (label: string, ids: readonly ConceptId[] | undefined) => {
    const known = ids?.filter((id) => names.has(id)) ?? [];
    if (known.length > 0) rows.push([label, known.map(link)]);
  };

  if (place) rows.push([i18n.t('card.placeIs'), i18n.t(`card.level.${place.level === 'special-city' ? 'specialCity' : place.level}`)]);
  add(i18n.t('card.locatedIn'), relations.locatedIn ? [relations.locatedIn] : undefined);
  if (place?.latitude !== undefined && place.longitude !== undefined) {
    rows.push([i18n.t('card.coordinates'), formatCoordinates(place.latitude, place.longitude)]);
  }
  add(i18n.t('card.acrossRiver'), relations.oppositeBank ? [relations.oppositeBank] : undefined);
  // The tree above shows the first.
  add(i18n.t('card.broader'), standing ? relations.broader?.slice(1) : relations.broader);
  add(i18n.t('card.memberOf'), relations.memberOf);
  const { head } = relations;
  if (head) {
    const who = head.person && names.has(head.person) ? link(head.person) : head.name;
    if (who !== undefined) {
      rows.push([
        head.title ?? i18n.t('card.head'),
        <>
          {who} <span class="card-soft">{i18n.t('card.asOf', [formatPartialDate(head.asOf, locale)])}</span>
        </>,
      ]);
    }
  }
  add(i18n.t('card.related'), relations.related);
  add(i18n.t('card.notToBeConfusedWith'), relations.notToBeConfusedWith);
  if (rows.length === 0) return null;
  return (
    <dl class="card-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LinkProps {
  id: ConceptId;
  name: Bilingual | undefined;
  locale: string;
  onOpen: (id: ConceptId) => void;
}

function ConceptLink({ id, name, locale, onOpen }: LinkProps) {
  const korean = locale.startsWith('ko') && name?.ko !== undefined;
  return (
    <button type="button" class="card-link" lang={korean ? 'ko' : 'en'} onClick={() => onOpen(id)}>
      {korean ? name?.ko : name?.en}
    </button>
  );
}
