import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ListedChoice } from '../components/popup/ChoicesSection.tsx';
import type { Bilingual, ConceptId } from '../core/glossary/concept.ts';
import { type ReaderChoices, siteChoices } from '../core/spotting/reader-choices.ts';
import { send } from '../messaging/client.ts';
import { keptChoices, privateChoices, watchKeptChoices, watchPrivateChoices } from '../platform/reader-choices.ts';
import type { ActiveTab } from './use-active-tab.ts';

/**
 * What the reader said about terms, everywhere and on the site of a tab, and a way to take one of it back (resolves to whether it
 * was). In a private window: what was said in that tab, for nothing else can be changed from there.
 */
export function useReaderChoices(tab: ActiveTab | null | undefined): [ListedChoice[], (choice: ListedChoice) => Promise<boolean>] {
  const [choices, setChoices] = useState<ReaderChoices>();
  const [names, setNames] = useState<ReadonlyMap<ConceptId, Bilingual>>(new Map());

  useEffect(() => {
    if (!tab) return;
    let current = true;
    const first = tab.isPrivate ? privateChoices(tab.id) : keptChoices();
    first.then(
      (known) => current && setChoices(known),
      () => {}, // the list stays empty
    );
    const unwatch = tab.isPrivate ? watchPrivateChoices(tab.id, setChoices) : watchKeptChoices(setChoices);
    return () => {
      current = false;
      unwatch();
    };
  }, [tab?.id, tab?.isPrivate]);

  const said = useMemo(() => (choices ? listOf(choices, tab?.url) : []), [choices, tab?.url]);
  useEffect(() => {
    const ids = [...new Set(said.map(({ concept }) => concept))].filter((id) => !names.has(id));
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      send('lookUp', { ids: ids.slice(at, at + AT_ONCE) }).then(
        (found) => setNames((before) => new Map([...before, ...found.map(({ id, prefLabel }): [ConceptId, Bilingual] => [id, prefLabel])])),
        () => {}, // listed by id
      );
    }
  }, [said]);

  const takeBack = async ({ choice, concept, surface }: ListedChoice): Promise<boolean> => {
    if (!tab) return false;
    // For terms that are muted everywhere neither words nor address count.
    const request = { choice, concept, surface: surface || concept, url: tab.url ?? 'about:blank', tab: tab.id };
    const outcome = await send('unchoose', request).catch(() => null);
    return outcome === 'kept' || outcome === 'for-now';
  };
  return [said.map((one) => ({ ...one, name: names.get(one.concept) ?? { en: one.concept } })), takeBack];
}

/** As many as one message may ask for. */
const AT_ONCE = 500;

function listOf(choices: ReaderChoices, url: string | undefined): Omit<ListedChoice, 'name'>[] {
  const { not, always } = siteChoices(choices, url !== undefined && URL.canParse(url) ? new URL(url).hostname : '');
  return [
    ...choices.muted.map((concept) => ({ choice: 'never' as const, concept, surface: '' })),
    ...not.map(([surface, concept]) => ({ choice: 'not' as const, concept, surface })),
    ...always.map(([surface, concept]) => ({ choice: 'always' as const, concept, surface })),
  ];
}
