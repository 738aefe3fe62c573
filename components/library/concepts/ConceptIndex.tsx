import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Concept, ConceptId, Kind } from '../../../core/glossary/concept.ts';
import { nameIndex } from '../../../core/lookup/name-index.ts';
import { Icon } from '../../Icon.tsx';
import { KIND_ICONS, KINDS_IN_ORDER } from '../../kind.ts';
import { nameOf } from '../concept-name.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';

interface ConceptIndexProps {
  concepts: ReadonlyMap<string, Concept>;
  version: string | null;
  /** Clips that carry it, by id. */
  counts: ReadonlyMap<string, number>;
  text: string;
  kind: Kind | null;
  onChange(text: string, kind: Kind | null): void;
}

const AT_FIRST = 120;

/** Every concept there is, by any of its names; those that clips speak of first. */
export function ConceptIndex({ concepts, version, counts, text, kind, onChange }: ConceptIndexProps) {
  const [most, setMost] = useState(AT_FIRST);
  const isAsked = text.trim() !== '';
  // Made when something is first asked for: it reads every name there is.
  const index = useMemo(() => (isAsked ? nameIndex(concepts.values()) : null), [isAsked, concepts]);
  const rank = ({ id }: { id: ConceptId }) => counts.get(id) ?? 0;
  const named = index
    ? index.find(text, Number.POSITIVE_INFINITY, rank).map(({ concept: { id }, by }) => ({ concept: concepts.get(id)!, by }))
    : byRank([...concepts.values()], rank).map((concept) => ({ concept, by: null }));
  const found = named.filter(({ concept }) => kind === null || concept.kind === kind);
  return (
    <div class="library-page concepts">
      <header class="section-head">
        <h1>{i18n.t('library.concepts')}</h1>
        <p class="soft">
          {i18n.t('library.conceptCount', [formatNumber(concepts.size)])}
          {version !== null && ` · ${i18n.t('library.datasetVersion', [version])}`}
        </p>
        <a class="button head-button" href={placeHref('own')}>
          {i18n.t('own.title')}
        </a>
      </header>
      <div class="search-box">
        <LibraryIcon name="search" />
        <input
          id="search-input"
          type="text"
          inputmode="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t('library.searchConcepts')}
          placeholder={i18n.t('library.searchConceptsPlaceholder')}
          value={text}
          onInput={({ currentTarget }) => onChange(currentTarget.value, kind)}
        />
      </div>
      <fieldset class="kinds" aria-label={i18n.t('library.kinds')}>
        {KINDS_IN_ORDER.map((one) => (
          <button
            key={one}
            type="button"
            class="kind"
            aria-pressed={one === kind}
            onClick={() => onChange(text, one === kind ? null : one)}
          >
            <Icon name={KIND_ICONS[one]} size={14} />
            {i18n.t(`popup.kind.${one}`)}
          </button>
        ))}
      </fieldset>
      <output class="soft">{i18n.t('library.foundConcepts', found.length, [formatNumber(found.length)])}</output>
      <ul class="concept-list">
        {found.slice(0, most).map((one) => (
          <ConceptLine key={one.concept.id} {...one} count={counts.get(one.concept.id) ?? 0} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most * 3)}>
          {i18n.t('library.moreValues', [formatNumber(found.length - most)])}
        </button>
      )}
    </div>
  );
}

function byRank(all: readonly Concept[], rank: (concept: Concept) => number): Concept[] {
  const nameIn = ({ prefLabel }: Concept) => prefLabel.en.toLowerCase();
  return all.toSorted((a, b) => rank(b) - rank(a) || (nameIn(a) < nameIn(b) ? -1 : 1));
}

interface ConceptLineProps {
  concept: Concept;
  /** The name that it was found by. */
  by: string | null;
  count: number;
}

function ConceptLine({ concept: { id, kind, prefLabel, definition }, by, count }: ConceptLineProps) {
  const isKorean = i18n.t('uiLanguage') === 'ko';
  const other = isKorean ? prefLabel.en : prefLabel.ko;
  return (
    <li>
      <a class="concept-line" href={placeHref('concepts', id)}>
        <Icon name={KIND_ICONS[kind]} size={15} />
        <span class="concept-names">
          <span class="concept-name">{nameOf(prefLabel, id)}</span>
          {other !== undefined && <span class="soft">{other}</span>}
          {by !== null && by !== prefLabel.en && by !== prefLabel.ko && <span class="concept-by">{by}</span>}
        </span>
        <span class="concept-says">{(isKorean && definition.ko) || definition.en}</span>
        {count > 0 && <span class="concept-clips">{i18n.t('library.total', count, [formatNumber(count)])}</span>}
      </a>
    </li>
  );
}
