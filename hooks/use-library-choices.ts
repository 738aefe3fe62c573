import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ListedChoice } from '../components/popup/ChoicesSection.tsx';
import { NO_CHOICES, type ReaderChoices, type WordsAndConcept } from '../core/spotting/reader-choices.ts';
import { send } from '../messaging/client.ts';
import { keptChoices, watchKeptChoices } from '../platform/reader-choices.ts';
import { useLibraryNames } from './use-library-names.ts';

/** What was said about a term, and where: empty for everywhere. */
export type ChoiceOnSite = ListedChoice & { hostname: string };

/** Everything the reader said about terms, on all sites, and a way to take one of it back (resolves to whether it was). */
export function useLibraryChoices(): [choices: readonly ChoiceOnSite[], takeBack: (choice: ChoiceOnSite) => Promise<boolean>] {
  const [choices, setChoices] = useState<ReaderChoices>(NO_CHOICES);
  useEffect(() => {
    let current = true;
    keptChoices().then(
      (kept) => current && setChoices(kept),
      () => {}, // the list stays empty
    );
    const unwatch = watchKeptChoices(setChoices);
    return () => {
      current = false;
      unwatch();
    };
  }, []);

  const said = useMemo(() => listOf(choices), [choices]);
  const names = useLibraryNames([...new Set(said.map(({ concept }) => concept))]);
  const takeBack = async ({ choice, concept, surface, hostname }: ChoiceOnSite): Promise<boolean> => {
    // For terms that are muted everywhere neither words nor address count.
    const request = { choice, concept, surface: surface || concept, url: hostname === '' ? 'about:blank' : `https://${hostname}/` };
    return (await send('unchoose', request).catch(() => null)) === 'kept';
  };
  return [said.map((one) => ({ ...one, name: names.get(one.concept) ?? { en: one.concept } })), takeBack];
}

function listOf({ muted, sites }: ReaderChoices): Omit<ChoiceOnSite, 'name'>[] {
  const onSite = (choice: 'not' | 'always', hostname: string, pairs: readonly WordsAndConcept[]) =>
    pairs.map(([surface, concept]) => ({ choice, concept, surface, hostname }));
  return [
    ...muted.map((concept) => ({ choice: 'never' as const, concept, surface: '', hostname: '' })),
    ...Object.entries(sites).flatMap(([hostname, { not, always }]) => [
      ...onSite('not', hostname, not),
      ...onSite('always', hostname, always),
    ]),
  ];
}
