import type { Lexicon } from '../glossary/lexicon.ts';
import { byBlock } from './by-block.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import { onThisPage } from './page-surface.ts';
import { WEIGHTS } from './weights.ts';

const LONGEST_NAME = 200;
/** Heads by which a page takes up an institution that it named in full: "the ministry". */
const HEADS = ['ministry', 'mausoleum'] as const;

/**
 * "The ministry", where the page names one ministry and no other, known to the glossary or not: in Yonhap's text it is the
 * South's unification ministry, in Daily NK's the North's state security.
 */
export function theSameAgain({ texts }: Findings, decided: readonly Decided[], lexicon: Lexicon): Decided[] {
  const found: Decided[] = [];
  for (const head of HEADS) {
    const named = namedByHead(head, decided);
    const concept = named[0]?.senses[0]!.concept;
    if (concept === undefined || !['org', 'site'].includes(lexicon.kind(concept))) continue;
    const anywhere = new RegExp(`\\b${head}\\b`, 'gi');
    const names = byBlock(named.map(({ candidate }) => candidate));
    const fullName = named.map(({ candidate }) => candidate.text).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
    const again: Decided[] = [];
    const onlyOne = texts.every((text, block) =>
      [...text.matchAll(anywhere)].every(({ index }) => {
        if (names.between(block, index - LONGEST_NAME, index).some(({ end }) => end > index)) return true;
        const article = /\b[Tt]he $/.exec(text.slice(Math.max(0, index - 5), index));
        if (!article || /^\s+(?:of|in|for)\s/.test(text.slice(index + head.length))) return false;
        const start = index - 4;
        again.push(
          onThisPage({ block, start, text: text.slice(start, index + head.length) }, concept, {
            type: 'short',
            odds: WEIGHTS.surname,
            ground: `short for ${fullName}`,
          }),
        );
        return true;
      }),
    );
    if (onlyOne) found.push(...again);
  }
  return found;
}

/** Those with the head in their name, if they all mean one concept. */
function namedByHead(head: string, decided: readonly Decided[]): Decided[] {
  const inName = new RegExp(`\\b${head}\\b`, 'i');
  const named: Decided[] = [];
  for (const one of decided) {
    if (one.senses.length !== 1 || one.candidate.text.length < head.length || !inName.test(one.candidate.text)) continue;
    if (named.length > 0 && named[0]!.senses[0]!.concept !== one.senses[0]!.concept) return [];
    named.push(one);
  }
  return named;
}
