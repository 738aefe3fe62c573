import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Sense, TextBlock } from '../../../core/spotting/mention.ts';
import { readChoices } from '../../../core/spotting/read-choices.ts';
import {
  type Choice,
  countChoices,
  foldWords,
  joinChoices,
  NO_CHOICES,
  obey,
  type ReaderChoices,
  withChoice,
  withoutChoice,
} from '../../../core/spotting/reader-choices.ts';

const SITE = 'www.dailynk.com';
const MSS = 'org/mss-dprk';
const CHINA = 'org/mss-china';
const STASI = 'org/stasi';
const TEXT = 'The MSS and the Ministry of\n State  Security.';
const BLOCKS: TextBlock[] = [{ text: TEXT }];

function mention(words: string, ...concepts: string[]): Mention {
  const start = TEXT.indexOf(words);
  const senses = concepts.map((concept, at): Sense => ({ concept, confidence: 0.9 - at / 10 })) as [Sense, ...Sense[]];
  return { block: 0, start, end: start + words.length, senses, origin: 'altLabel', reason: 'the page names Pyongyang' };
}
const say = (...choices: Partial<Choice>[]) =>
  choices.reduce(
    (all: ReaderChoices, one) => withChoice(all, { choice: 'not', concept: MSS, surface: 'MSS', hostname: SITE, ...one }),
    NO_CHOICES,
  );
const meanings = (mentions: readonly Mention[]) => mentions.map(({ senses }) => senses.map(({ concept }) => concept));
const obeyed = (mentions: Mention[], choices: ReaderChoices, hostname = SITE) => obey(mentions, BLOCKS, choices, hostname);

describe('a term that is never to be marked', () => {
  it('is marked nowhere, on no site, whatever else its words could mean', () => {
    const choices = say({ choice: 'never' });
    expect(obeyed([mention('MSS', MSS, CHINA), mention('MSS', CHINA)], choices, 'rfa.org')).toEqual([mention('MSS', CHINA)]);
  });

  it('is no second meaning of another term either', () => {
    expect(meanings(obeyed([mention('MSS', CHINA, MSS)], say({ choice: 'never' })))).toEqual([[CHINA]]);
  });
});

describe('a meaning that is refused', () => {
  it('gives way to the next one, which says why it is there', () => {
    const [first] = obeyed([mention('MSS', MSS, CHINA, STASI)], say({}));
    expect(meanings([first!])).toEqual([[CHINA, STASI]]);
    expect(first!.reason).toBe('you said so on this site');
    expect(first!.senses[0].confidence).toBe(0.8);
  });

  it('goes with its mark where there is no other', () => {
    expect(obeyed([mention('MSS', MSS)], say({}))).toEqual([]);
  });

  it('is refused on this site and for these words only', () => {
    expect(meanings(obeyed([mention('MSS', MSS)], say({}), 'rfa.org'))).toEqual([[MSS]]);
    expect(meanings(obeyed([mention('MSS', MSS)], say({}), 'dailynk.com'))).toEqual([[MSS]]);
    expect(meanings(obeyed([mention('Ministry of\n State  Security', MSS)], say({})))).toEqual([[MSS]]);
  });

  it('is recognised in other case and across a line break', () => {
    expect(obeyed([mention('Ministry of\n State  Security', MSS)], say({ surface: 'MINISTRY of State Security' }))).toEqual([]);
  });

  it('leaves the reason alone where only the second meaning was refused', () => {
    const [first] = obeyed([mention('MSS', MSS, CHINA)], say({ concept: CHINA }));
    expect(meanings([first!])).toEqual([[MSS]]);
    expect(first!.reason).toBe('the page names Pyongyang');
  });

  it('counts for more than the wish to see it always', () => {
    expect(meanings(obeyed([mention('MSS', MSS, CHINA)], say({ choice: 'always', concept: CHINA }, { concept: CHINA })))).toEqual([[MSS]]);
  });
});

describe('a meaning that is always meant', () => {
  it('comes first and surely, the others after it', () => {
    const [first] = obeyed([mention('MSS', MSS, CHINA)], say({ choice: 'always', concept: CHINA }));
    expect(first!.senses).toEqual([
      { concept: CHINA, confidence: 1 },
      { concept: MSS, confidence: 0.9 },
    ]);
    expect(first!.reason).toBe('you said so on this site');
  });

  it('comes first also where this page alone did not suggest it', () => {
    expect(meanings(obeyed([mention('MSS', MSS)], say({ choice: 'always', concept: STASI })))).toEqual([[STASI, MSS]]);
  });

  it('is the one said last; taken back, the one before', () => {
    const first = say({ choice: 'always', concept: CHINA });
    const again: Choice = { choice: 'always', concept: MSS, surface: 'mss', hostname: SITE };
    const both = withChoice(first, again);
    expect(meanings(obeyed([mention('MSS', MSS, CHINA)], both))).toEqual([[MSS, CHINA]]);
    expect(withoutChoice(both, again)).toEqual(first);
    const third = withChoice(both, { ...again, concept: CHINA });
    expect(meanings(obeyed([mention('MSS', MSS, CHINA)], third))).toEqual([[CHINA, MSS]]);
  });

  it('goes when it is never to be marked', () => {
    expect(obeyed([mention('MSS', MSS, CHINA)], say({ choice: 'always', concept: CHINA }, { choice: 'never', concept: CHINA }))).toEqual(
      [],
    );
  });
});

describe('words', () => {
  it.each([
    ['Kim Jong Un', 'kim  jong\u00a0un'],
    ['Hoeryong', 'Hoer\u00adyong'],
    ['Hoeryŏng', 'Hoeryo\u0306ng'],
    ['MSS', ' ＭＳＳ\n'],
  ])('%j and %j are the same', (one, other) => {
    expect(foldWords(one)).toBe(foldWords(other));
  });

  it('that differ in more are not', () => {
    expect(foldWords('Hoeryŏng')).not.toBe(foldWords('Hoeryong'));
    expect(foldWords('Kim Jong-un')).not.toBe(foldWords('Kim Jong Un'));
  });
});

const concept = fc.constantFrom(MSS, CHINA, STASI);
const hostname = fc.constantFrom(SITE, 'rfa.org', 'constructor', '__proto__');
const choice: fc.Arbitrary<Choice> = fc.record({
  choice: fc.constantFrom('never', 'not', 'always'),
  concept,
  surface: fc.constantFrom('MSS', 'mss', 'Ministry of State Security'),
  hostname,
});
const choices = fc.array(choice, { maxLength: 8 }).map((all) => all.reduce(withChoice, NO_CHOICES));
const mentions = fc.array(
  fc
    .tuple(fc.constantFrom('MSS', 'Ministry of\n State  Security'), fc.uniqueArray(concept, { minLength: 1 }))
    .map(([words, concepts]) => mention(words, ...concepts)),
  { maxLength: 5 },
);

describe('whatever is said', () => {
  it('nothing muted or refused stays, no mark is made up or moved, and the given is left alone', () => {
    fc.assert(
      fc.property(mentions, choices, hostname, (given, said, site) => {
        const copy = structuredClone(given);
        const left = obey(given, BLOCKS, said, site);
        expect(given).toEqual(copy);
        const spans = given.map(({ start }) => start);
        let from = 0;
        for (const { start, senses } of left) {
          from = spans.indexOf(start, from) + 1;
          expect(from).toBeGreaterThan(0);
          for (const { concept: one } of senses) expect(said.muted).not.toContain(one);
          expect(new Set(senses.map(({ concept: one }) => one)).size).toBe(senses.length);
        }
      }),
    );
  });

  it('obeying twice is obeying once', () => {
    fc.assert(
      fc.property(mentions, choices, hostname, (given, said, site) => {
        const once = obey(given, BLOCKS, said, site);
        expect(obey(once, BLOCKS, said, site)).toEqual(once);
      }),
    );
  });

  it('nothing said changes nothing', () => {
    fc.assert(
      fc.property(mentions, hostname, (given, site) => {
        expect(obey(given, BLOCKS, NO_CHOICES, site)).toEqual(given);
      }),
    );
  });

  it('a new choice taken back leaves what was there; said twice it is said once', () => {
    fc.assert(
      fc.property(choices, choice, (before, one) => {
        const after = withChoice(before, one);
        expect(withChoice(after, one)).toEqual(after);
        expect(withoutChoice(after, one)).toEqual(withoutChoice(before, one));
        const isNew = countChoices(after) > countChoices(before);
        expect(countChoices(after) - countChoices(before)).toBeLessThanOrEqual(1);
        if (isNew) expect(withoutChoice(after, one)).toEqual(before);
      }),
    );
  });

  it('two sets of choices obeyed together drop what either mutes or refuses', () => {
    fc.assert(
      fc.property(mentions, choices, choices, hostname, (given, one, other, site) => {
        const both = joinChoices(one, other);
        expect(obey(given, BLOCKS, joinChoices(one, NO_CHOICES), site)).toEqual(obey(given, BLOCKS, one, site));
        for (const { senses } of obey(given, BLOCKS, both, site)) {
          for (const { concept: left } of senses) expect([...one.muted, ...other.muted]).not.toContain(left);
        }
      }),
    );
  });

  it('it survives storage, in which it is JSON', () => {
    fc.assert(
      fc.property(choices, (said) => {
        // No site is called `__proto__`; a schema that let it in would be worse than forgetting it.
        const sites = Object.fromEntries(Object.entries(said.sites).filter(([name]) => !['__proto__', 'constructor'].includes(name)));
        const read = readChoices(JSON.parse(JSON.stringify({ muted: said.muted, sites })));
        expect(read).toEqual({ muted: said.muted, sites });
      }),
    );
  });
});

describe('what was stored', () => {
  it.each([[undefined], [null], ['x'], [[]], [{ muted: 'all' }], [{ sites: [] }]])('%j is read as nothing said', (stored) => {
    expect(readChoices(stored)).toEqual(NO_CHOICES);
  });

  it('is read entry by entry: a damaged one does not cost the others', () => {
    const stored = {
      muted: ['place/hoeryong', 7, '<b>', 'org/stasi'],
      sites: { a: { not: [['MSS', MSS], ['MSS'], 'x', ['', MSS]], always: null }, b: 3 },
      more: true,
    };
    expect(readChoices(stored)).toEqual({
      muted: ['place/hoeryong', 'org/stasi'],
      sites: { a: { not: [['MSS', MSS]], always: [] }, b: { not: [], always: [] } },
    });
  });
});
