import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAround } from '../../../core/anchoring/context.ts';
import { changedFinder, type Found } from '../../../core/anchoring/find-changed.ts';
import { evenText } from '../../../core/anchoring/even-text.ts';
import { locate } from '../../../core/anchoring/locate.ts';
import { soughtFrom } from '../../../core/anchoring/sought.ts';

const PAGE = [
  'The agency moved its office to the old harbour last winter, people who work there say.',
  'Guards now stand at the gate day and night, and visitors have to leave their telephones with them.',
  'Residents complained that the market had closed without any warning and that prices went up at once.',
  'A trader who crossed the river in autumn said that the road was empty for most of the way.',
  'Nobody could say when the school would open again, though lessons had been promised for the spring.',
].join(' ');

const none = () => [];

/** Keeps a stretch of one text and looks for it in another. */
function keepAndFind(was: string, words: string, now: string, conceptsIn: (text: string) => string[] = none): Found {
  const start = was.indexOf(words);
  if (start < 0) throw new Error(`not there: ${words}`);
  const sought = soughtFrom({ exact: words, ...contextAround(was, start, start + words.length) }, start, []);
  return changedFinder(now, conceptsIn)(sought);
}
const GUARDS = 'Guards now stand at the gate day and night, and visitors have to leave their telephones with them.';

describe('words that changed', () => {
  it('are found with the score and the difference', () => {
    const now = PAGE.replace('leave their telephones', 'hand in their phones');
    const found = keepAndFind(PAGE, GUARDS, now);
    expect(found).toMatchObject({ outcome: 'changed' });
    if (found.outcome !== 'changed') return;
    expect(now.slice(found.start, found.end)).toBe(
      'Guards now stand at the gate day and night, and visitors have to hand in their phones with them.',
    );
    expect(found.score).toBeGreaterThan(0.8);
    expect(found.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'leave' },
      { kind: 'added', text: 'hand in' },
      { kind: 'removed', text: 'telephones' },
      { kind: 'added', text: 'phones' },
    ]);
  });

  it('are found whatever was put before them, and beside other words', () => {
    const now = `An editor added this line. ${PAGE.replace('A trader', 'One trader').replace('empty for most', 'empty most')} And that one.`;
    const found = keepAndFind(PAGE, 'A trader who crossed the river in autumn said that the road was empty for most of the way.', now);
    expect(found.outcome).toBe('orphan'); // "one" is a number
    const slip = keepAndFind(PAGE, 'crossed the river in autumn said that the road was empty for most of the way.', now);
    expect(slip.outcome).toBe('changed');
  });

  it('are found over other quotation marks and dashes', () => {
    const was = `${PAGE} “It’s nothing – a rumour,” said a clerk at the harbour office.`;
    const now = was.replace(/[“”]/g, '"').replace('’', "'").replace('–', '-');
    const found = keepAndFind(was, '“It’s nothing – a rumour,” said a clerk', now);
    expect(found).toMatchObject({ outcome: 'changed' });
  });

  it('are found in Korean, and where a particle changed', () => {
    const was =
      '소식통은 지난 가을부터 시장 문이 닫혀 있었다고 전했다. 주민들은 쌀값이 크게 올라 걱정이 많다고 말했다. 학교는 봄까지 문을 열지 않는다.';
    const now = was.replace('쌀값이 크게 올라', '쌀값은 크게 올라서');
    const found = keepAndFind(was, '주민들은 쌀값이 크게 올라 걱정이 많다고 말했다.', now);
    expect(found.outcome).toBe('changed');
    if (found.outcome === 'changed') expect(now.slice(found.start, found.end)).toBe('주민들은 쌀값은 크게 올라서 걱정이 많다고 말했다.');
  });

  it('are found when the passage is longer than a page of a book', () => {
    const words = [
      'harbour',
      'winter',
      'gate',
      'market',
      'guards',
      'lesson',
      'river',
      'price',
      'autumn',
      'office',
      'people',
      'school',
      'empty',
    ];
    let state = 7;
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >>> 12;
    const long = Array.from({ length: 900 }, () => words[next() % words.length]!).join(' ');
    const was = `Before it all. ${long} After it all.`;
    const now = was.replaceAll('river', 'stream');
    const found = keepAndFind(was, long, now);
    expect(found.outcome).toBe('changed');
    if (found.outcome === 'changed') expect(now.slice(found.start, found.end)).toBe(long.replaceAll('river', 'stream'));
  });
});

describe('other words', () => {
  it.each([
    [
      'name',
      'Team Alpha won the final at the harbour after a long night of play',
      'Team Beta won the final at the harbour after a long night of play',
    ],
    [
      'number',
      'They took 12 residents of the harbour away in the first hours',
      'They took 40 residents of the harbour away in the first hours',
    ],
    ['date', 'The gate was closed on Monday when the first boats came in', 'The gate was closed on Friday when the first boats came in'],
    [
      'negation',
      'The guards did say that visitors were expected at the gate',
      'The guards did not say that visitors were expected at the gate',
    ],
  ] as const)('with another %s are offered and never taken, in the same place', (kind, saved, there) => {
    const found = keepAndFind(`${PAGE} ${saved}. ${PAGE}`, saved, `${PAGE} ${there}. ${PAGE}`);
    expect(found).toMatchObject({ outcome: 'orphan', candidate: { text: there, differs: [kind] } });
  });

  it('are refused that the best known client takes', () => {
    const now = `${PAGE} The Ministry of Social Security arrested 40 residents of Hyesan on April 3.`;
    const saved = 'The Ministry of State Security arrested 12 residents of Hoeryong on March 3.';
    const found = changedFinder(now, none)(soughtFrom({ exact: saved, prefix: '', suffix: '' }, null, []));
    expect(found).toMatchObject({ outcome: 'orphan', candidate: { differs: ['number', 'date', 'name'] } });
    expect(
      changedFinder('the rest of the chines text', none)(soughtFrom({ exact: 'Linus', prefix: '', suffix: '' }, null, [])).outcome,
    ).toBe('orphan');
  });

  it('that name another concept are told apart by the glossary alone', () => {
    const conceptsIn = (text: string) => (text.includes('회령') ? ['place/hoeryong'] : text.includes('혜산') ? ['place/hyesan'] : []);
    const was = '소식통은 회령에서 사람들이 밤새 줄을 서 있었다고 전했다. 장마당은 닫혀 있었다.';
    const found = keepAndFind(was, '회령에서 사람들이 밤새 줄을 서 있었다고 전했다.', was.replace('회령', '혜산'), conceptsIn);
    expect(found).toMatchObject({ outcome: 'orphan', candidate: { differs: ['concept'] } });
  });

  it('hidden at the edge are seen: the fewest errors would leave them out', () => {
    const was = `${PAGE} It was said at the harbour that the boats would come back before the ice.`;
    const found = keepAndFind(
      was,
      'It was said at the harbour that the boats would come back before the ice.',
      was.replace('It was said', 'It was not once said'),
    );
    expect(found.outcome).toBe('orphan');
  });

  it('hidden in a word that was cut are seen too', () => {
    const was = `${PAGE} What is left at that point in the harbour is a question of tides and of the weather.`;
    const start = was.indexOf('t in the harbour');
    const exact = was.slice(start, was.length - 1);
    const sought = soughtFrom({ exact, ...contextAround(was, start, was.length - 1) }, start, []);
    const now = was.replace('point in the harbour', 'point in not the harbour');
    expect(changedFinder(now, none)(sought)).toMatchObject({ outcome: 'orphan', candidate: { differs: ['negation'] } });
  });

  it('in two places alike are ambiguous', () => {
    const saved = 'visitors have to leave their telephones with the guards at the gate';
    const like = 'visitors had to leave their telephones with the guards at the gate';
    const now = `${PAGE} ${like}. ${PAGE.slice(0, 200)} ${like}.`;
    const found = changedFinder(now, none)(soughtFrom({ exact: saved, prefix: '', suffix: '' }, null, []));
    expect(found).toMatchObject({ outcome: 'ambiguous', candidate: { text: like } });
  });

  it('are not taken in place of a better place that speaks against it', () => {
    const saved = 'visitors have to leave 3 telephones with the guards at the harbour gate';
    const [better, worse] = [saved.replace('3', '4'), saved.replace('have to leave', 'had to leave')];
    const found = changedFinder(
      `${better}. ${PAGE} ${worse}.`,
      none,
    )(soughtFrom({ exact: saved, prefix: '', suffix: `. ${PAGE.slice(0, 60)}` }, 0, []));
    expect(found).toMatchObject({ outcome: 'ambiguous' });
  });

  it('are nothing where there is nothing', () => {
    const find = changedFinder('', none);
    expect(find(soughtFrom({ exact: 'some words', prefix: '', suffix: '' }, 0, []))).toEqual({ outcome: 'orphan' });
    expect(changedFinder(PAGE, none)(soughtFrom({ exact: ' \n\u200B', prefix: '', suffix: '' }, 0, []))).toEqual({ outcome: 'orphan' });
  });
});

describe('whatever the texts', () => {
  const WORDS = [
    'the',
    'men',
    'went',
    'to',
    'town',
    'and',
    'came',
    'back',
    'with',
    'news',
    'harbour',
    'guards',
    'winter',
    '12',
    'Kim',
    'not',
    '회령시',
  ];
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 120 }).map((words) => words.join(' '));
  const facts = (words: string) => words.split(/[^\p{L}\p{N}]+/u).filter((word) => ['12', 'Kim', 'not'].includes(word));

  it('a place that is taken says the same of numbers, names and negations, and lies in the text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (was, now, a, b) => {
        const start = a % was.length;
        const end = Math.min(was.length, start + 20 + (b % 200));
        const exact = was.slice(start, end).trim();
        const found = changedFinder(now, none)(soughtFrom({ exact, ...contextAround(was, start, end) }, start, []));
        if (found.outcome !== 'changed') return;
        expect(found.end).toBeLessThanOrEqual(now.length);
        const taken = now.slice(found.start, found.end);
        // A word that was cut at the edge of what was kept is none.
        const whole = (words: string) => facts(words.replace(/^\S*\s|\s\S*$/g, ' '));
        if (whole(exact).length === facts(exact).length) expect(facts(taken)).toEqual(facts(exact));
      }),
      { numRuns: 300 },
    );
  });

  it('a text that is one character over and over is searched in no time', () => {
    const page = 'a'.repeat(200_000);
    const started = performance.now();
    changedFinder(page, none)(soughtFrom({ exact: `${'a'.repeat(300)}b${'a'.repeat(300)}`, prefix: 'aaaa', suffix: 'aaaa' }, 0, []));
    changedFinder(page, none)(soughtFrom({ exact: 'b'.repeat(150_000), prefix: '', suffix: '' }, 0, []));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

it('tells the exact pass from the rest: `locate` asks for changed words in the even text and answers in the original', () => {
  const now = `${PAGE.replace('day and night', 'by day and by night')}`.replaceAll(' ', ' \n ');
  const even = evenText(now);
  const find = changedFinder(even.text, none);
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: GUARDS,
    ...contextAround(PAGE, PAGE.indexOf('Guards'), PAGE.indexOf('Residents')),
  };
  const found = locate(even, quote, [PAGE.indexOf('Guards')], (quote, at) => find(soughtFrom(quote, at, [])));
  expect(found.outcome).toBe('changed');
  if (found.outcome === 'changed') expect(evenText(now.slice(found.start, found.end)).text).toMatch(/^Guards now stand .* with them\.$/);
});
