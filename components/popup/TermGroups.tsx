import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Kind } from '../../core/glossary/concept.ts';
import { Icon } from '../Icon.tsx';
import { KIND_ICONS, KINDS_IN_ORDER } from '../kind.ts';
import type { ListedTerm } from './PageView.ts';

/** More than this many terms are a wall: the most frequent come first, the rest on request. */
const SHOWN_AT_FIRST = 14;

interface TermGroupsProps {
  terms: readonly ListedTerm[];
  onReveal(term: ListedTerm): void;
}

/** The terms of the page by kind, the most frequent first. */
export function TermGroups({ terms, onReveal }: TermGroupsProps) {
  const [all, setAll] = useState(false);
  const byUse = [...terms].sort((a, b) => b.count - a.count);
  const shown = all || terms.length <= SHOWN_AT_FIRST + 2 ? byUse : byUse.slice(0, SHOWN_AT_FIRST);
  const groups = KINDS_IN_ORDER.map((kind) => [kind, shown.filter(({ concept }) => concept.kind === kind)] as const);
  return (
    <>
      <div class="term-groups">
        {groups.map(([kind, members]) => members.length > 0 && <TermGroup key={kind} kind={kind} terms={members} onReveal={onReveal} />)}
      </div>
      {shown.length < terms.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {i18n.t('popup.allTerms', terms.length)}
        </button>
      )}
    </>
  );
}

function TermGroup({ kind, terms, onReveal }: TermGroupsProps & { kind: Kind }) {
  return (
    <div class="term-group">
      <h3 id={`kind-${kind}`}>
        <Icon name={KIND_ICONS[kind]} size={14} />
        {i18n.t(`popup.kind.${kind}`)}
      </h3>
      <ul aria-labelledby={`kind-${kind}`}>
        {terms.map((term) => (
          <li key={term.concept.id}>
            <button type="button" class="term" title={term.concept.definition.en} onClick={() => onReveal(term)}>
              <span class="term-name" lang="en">
                {term.concept.prefLabel.en}
              </span>
              {term.concept.prefLabel.ko && (
                <span class="term-korean" lang="ko">
                  {term.concept.prefLabel.ko}
                </span>
              )}
              {term.count > 1 && (
                <span class="term-count">
                  <span aria-hidden="true">{term.count}</span>
                  <span class="visually-hidden">{i18n.t('popup.times', term.count)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
