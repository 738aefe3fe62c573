/** What a reader said about terms, which counts for more than any evidence. */
import type { ConceptId } from '../glossary/concept.ts';
import type { Mention, Sense, TextBlock } from './mention.ts';

/** Words as they stood on a page (compared folded), and a concept that they do or do not name there. */
export type WordsAndConcept = readonly [surface: string, concept: ConceptId];

export interface SiteChoices {
  not: readonly WordsAndConcept[];
  /** Of two for the same words the later counts: it was said in view of the earlier one. */
  always: readonly WordsAndConcept[];
}

export interface ReaderChoices {
  /** Never marked, on any site. */
  muted: readonly ConceptId[];
  /** By hostname. */
  sites: Readonly<Record<string, SiteChoices>>;
}

export interface Choice {
  choice: 'never' | keyof SiteChoices;
  concept: ConceptId;
  /** The words that were marked; for `never` they do not count. */
  surface: string;
  /** For `never` it does not count. */
  hostname: string;
}

export const NO_CHOICES: ReaderChoices = { muted: [], sites: {} };

/** So many are read in no time; a reader who has made more wants another glossary. */
export const MOST_CHOICES = 5_000;

const REASON = 'you said so on this site';
const NOTHING_SAID: SiteChoices = { not: [], always: [] };

/** Words that look the same to a reader: whatever their case, line breaks and invisible characters. */
export function foldWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The mentions as the reader wants them, in the same order. A refused sense gives way to the next one; a mention whose sense is muted
 * goes whole, for it would stay marked otherwise.
 */
export function obey(mentions: readonly Mention[], blocks: readonly TextBlock[], choices: ReaderChoices, hostname: string): Mention[] {
  const { not, always } = siteChoices(choices, hostname);
  const muted = new Set(choices.muted);
  if (muted.size + not.length + always.length === 0) return [...mentions];
  const refused = new Set(not.map(([surface, concept]) => keyOf(foldWords(surface), concept)));
  const wanted = new Map(always.map(([surface, concept]) => [foldWords(surface), concept]));
  return mentions.flatMap((mention) => {
    const words = foldWords(blocks[mention.block]!.text.slice(mention.start, mention.end));
    const isRefused = (concept: ConceptId) => refused.has(keyOf(words, concept));
    const senses = mention.senses.filter(({ concept }) => !isRefused(concept));
    const asked = wanted.get(words);
    if (asked !== undefined && !isRefused(asked)) {
      senses.splice(0, senses.length, { concept: asked, confidence: 1 }, ...senses.filter(({ concept }) => concept !== asked));
    }
    const [chosen, ...others] = senses;
    if (!chosen || muted.has(chosen.concept)) return [];
    const isTold = chosen.concept === asked || chosen.concept !== mention.senses[0].concept;
    const kept: [Sense, ...Sense[]] = [chosen, ...others.filter(({ concept }) => !muted.has(concept))];
    return [{ ...mention, senses: kept, reason: isTold ? REASON : mention.reason }];
  });
}

/** With one more choice. Said again it counts as said last; nothing else is forgotten, so that it can be taken back. */
export function withChoice(choices: ReaderChoices, choice: Choice): ReaderChoices {
  const { muted, sites } = withoutChoice(choices, choice);
  if (choice.choice === 'never') return { muted: [...muted, choice.concept], sites };
  const site = siteChoices({ muted, sites }, choice.hostname);
  const said = [...site[choice.choice], [choice.surface, choice.concept] as const];
  return { muted, sites: { ...sites, [choice.hostname]: { ...site, [choice.choice]: said } } };
}

export function withoutChoice({ muted, sites }: ReaderChoices, { choice, concept, surface, hostname }: Choice): ReaderChoices {
  if (choice === 'never') return { muted: muted.filter((one) => one !== concept), sites };
  const words = foldWords(surface);
  const before = siteChoices({ muted, sites }, hostname);
  const site = { ...before, [choice]: before[choice].filter(([other, one]) => one !== concept || foldWords(other) !== words) };
  const others = Object.fromEntries(Object.entries(sites).filter(([name]) => name !== hostname));
  return { muted, sites: site.not.length + site.always.length === 0 ? others : { ...others, [hostname]: site } };
}

/** Both of them; where they disagree, `later` counts. */
export function joinChoices(earlier: ReaderChoices, later: ReaderChoices): ReaderChoices {
  const sites = Object.entries(later.sites).map(([hostname, site]) => {
    const before = siteChoices(earlier, hostname);
    return [hostname, { not: [...before.not, ...site.not], always: [...before.always, ...site.always] }] as const;
  });
  return { muted: [...new Set([...earlier.muted, ...later.muted])], sites: { ...earlier.sites, ...Object.fromEntries(sites) } };
}

export function countChoices({ muted, sites }: ReaderChoices): number {
  return Object.values(sites).reduce((sum, { not, always }) => sum + not.length + always.length, muted.length);
}

/** A hostname may be `constructor`. */
export function siteChoices({ sites }: ReaderChoices, hostname: string): SiteChoices {
  return Object.hasOwn(sites, hostname) ? sites[hostname]! : NOTHING_SAID;
}

const keyOf = (words: string, concept: ConceptId) => `${concept} ${words}`;
