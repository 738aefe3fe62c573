import { COLOURS } from '../../../core/clips/clip.ts';
import { pageKey } from '../../../core/clips/page-key.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import type { ClipRow } from '../../../storage/database.ts';
import { type Vocabulary, makeVocabulary } from '../spotting/words.ts';
import { type Random, below, pick, seeded } from '../support/random.ts';

const SITES = 120;
const TAGS = 400;
const AUTHORS = 300;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 5 * 365;

/**
 * Clips as a person has them after years: passages of 250 characters in the median (a quarter of them Korean), sites, tags, authors
 * and concepts by Zipf's law, several from a page. The same for the same number.
 */
export function makeClips(count: number, concepts: readonly Concept[], seed = 7): ClipRow[] {
  const random = seeded(seed);
  const vocabulary = makeVocabulary();
  const tags = Array.from({ length: TAGS }, (_, i) => (i % 3 === 0 ? hangulWord(random) : vocabulary.words[60 + i * 3]!));
  const authors = Array.from({ length: AUTHORS }, () => `${capital(vocabulary.words[300 + below(random, 3000)]!)} ${hangulWord(random)}`);
  const koreanWords = Array.from({ length: 6000 }, () => hangulWord(random));
  let page = newPage(0, vocabulary, authors, random);
  return Array.from({ length: count }, (_, i) => {
    if (random() < 0.4) page = newPage(i, vocabulary, authors, random);
    const korean = page.korean;
    const named = Array.from({ length: below(random, 5) }, () => concepts[zipf(random, concepts.length)]!);
    const names = named.map(({ prefLabel }) => (korean ? (prefLabel.ko ?? prefLabel.en) : prefLabel.en));
    const length = Math.min(4000, Math.round(275 * Math.exp((random() + random() + random() - 1.5) * 1.1)));
    const quote = passage(Math.round(korean ? length * 0.8 : length), names, random, () =>
      korean ? koreanWords[zipf(random, koreanWords.length)]! : vocabulary.words[vocabulary.sample(random)]!,
    );
    const created = new Date(FIRST_DAY + Math.floor((i / count) * DAYS * 86_400_000) + below(random, 3_600_000)).toISOString();
    const ids = [...new Set(named.map(({ id }) => id))];
    return {
      id: uuid(random),
      schema: 1,
      anchoring: 1,
      quote,
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: passage(32, [], random, () => 'before'),
          suffix: passage(32, [], random, () => 'after'),
        },
        { type: 'TextPositionSelector', start: below(random, 20_000), end: 20_000 + quote.length },
      ],
      concepts: ids.map((concept) => ({ concept, surface: names[0]! })),
      citation: page.citation,
      note: random() < 0.25 ? passage(60, [], random, () => vocabulary.words[vocabulary.sample(random)]!) : '',
      tags: [...new Set(Array.from({ length: below(random, 4) }, () => tags[zipf(random, TAGS)]!))],
      ...(random() < 0.4 && { colour: pick(random, COLOURS) }),
      pageKey: page.key,
      created,
      modified: created,
      revision: 1,
      conceptIds: ids,
    } satisfies ClipRow;
  });
}

function newPage(number: number, vocabulary: Vocabulary, authors: readonly string[], random: Random) {
  const site = zipf(random, SITES);
  const korean = site % 4 === 1;
  const host = `www.${vocabulary.words[40 + site]}${site}.org`;
  const word = korean ? () => hangulWord(random) : () => capital(vocabulary.words[vocabulary.sample(random)]!);
  const url = `https://${host}/articles/${number}`;
  return {
    korean,
    key: pageKey(url),
    citation: {
      url,
      title: Array.from({ length: 8 }, word).join(' '),
      siteName: `The ${capital(vocabulary.words[40 + site]!)} Daily`,
      authors: random() < 0.7 ? [authors[zipf(random, authors.length)]!] : [],
      published: new Date(FIRST_DAY + below(random, DAYS) * 86_400_000).toISOString().slice(0, 10),
      language: korean ? 'ko' : 'en',
    },
  };
}

/** The n-th is met a 1/n-th as often as the first. */
function zipf(random: Random, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1 + below(random, 2));
}

function passage(length: number, names: readonly string[], random: Random, word: () => string): string {
  const words: string[] = [...names];
  let size = names.join(' ').length;
  while (size < length) {
    const next = word();
    words.splice(below(random, words.length + 1), 0, next);
    size += next.length + 1;
  }
  return `${capital(words.join(' '))}.`;
}

function hangulWord(random: Random): string {
  const length = 2 + below(random, 3);
  return Array.from({ length }, () =>
    String.fromCharCode(0xac00 + Math.floor(random() ** 2 * 400) * 28 + (random() < 0.4 ? pick(random, [1, 4, 8, 16, 21]) : 0)),
  ).join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => below(random, 16).toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
