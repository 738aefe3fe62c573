/** Edits of a text, by chance from a seed, that know where each passage has gone and what they touched. */
import { below, pick, type Random } from '../support/random.ts';
import { DATES, NEGATIONS, saysSomething, type Token, type Touch } from './facts.ts';

/** Stretches that are put in place of others; in order, none over another. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Edited {
  text: string;
  /** Where an offset of the text before is now. `side`: on which side of what was put in. */
  moved(offset: number, side: 'start' | 'end'): number;
}

export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const sorted = edits.toSorted((one, other) => one.start - other.start);
  let out = '';
  let at = 0;
  for (const { start, end, text: put } of sorted) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return {
    text: out + text.slice(at),
    moved(offset, side) {
      let shift = 0;
      for (const { start, end, text: put } of sorted) {
        if (start >= offset) break;
        // Cut through: to the nearer side of what is there now.
        if (end > offset) return start + shift + (side === 'end' ? put.length : 0);
        shift += put.length - (end - start);
      }
      return offset + shift;
    },
  };
}

const STRETCH = 100;

/** Changes so many of every hundred characters, in ordinary words alone: another letter, one more, one less. */
export function changeLetters(tokens: readonly Token[], percent: number, random: Random): Edit[] {
  const letters = tokens.filter(({ touch }) => touch === null).flatMap((token) => [...token.text].map((_, i) => ({ token, i })));
  const stretches = Map.groupBy(letters, ({ token, i }) => Math.floor((token.start + i) / STRETCH));
  const chosen = [...stretches.values()].flatMap((stretch) => shuffled(stretch, random).slice(0, percent));
  const byToken = Map.groupBy(chosen, ({ token }) => token);
  return [...byToken].flatMap(([token, places]) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const edits = places.map(({ i }) => otherLetter(token, i, random));
      const word = applyEdits(
        token.text,
        edits.map(({ start, end, text }) => ({ start: start - token.start, end: end - token.start, text })),
      ).text;
      if (!saysSomething(word)) return edits;
    }
    return [];
  });
}

function otherLetter({ text, start }: Token, i: number, random: Random): Edit {
  const sign = [...text][i]!;
  const at = start + [...text].slice(0, i).join('').length;
  const other = /[가-힣]/.test(sign) ? String.fromCharCode(0xac00 + below(random, 11_172)) : String.fromCharCode(97 + below(random, 26));
  return { start: at, end: at + sign.length, text: pick(random, [other, sign + other, text.length > 1 ? '' : other]) };
}

/** Puts other ordinary words of the same text in place of so many of every hundred characters. */
export function changeWords(tokens: readonly Token[], percent: number, random: Random): Edit[] {
  const ordinary = tokens.filter(({ touch, text: word }) => touch === null && !saysSomething(word) && /^\p{Ll}/u.test(word));
  const stretches = Map.groupBy(ordinary, ({ start }) => Math.floor(start / STRETCH));
  return [...stretches.values()].flatMap((stretch) => {
    let left = percent;
    return shuffled(stretch, random).flatMap(({ text, start }) => {
      if (text.length > left) return [];
      left -= text.length;
      return [{ start, end: start + text.length, text: pick(random, ordinary).text }];
    });
  });
}

const SIGNS: [RegExp, string[]][] = [
  [/["“”«»]/g, ['"', '“', '”', '«']],
  [/['‘’]/g, ["'", '’', '‘']],
  [/[-–—‐]/g, ['-', '–', '—']],
];

/** Sets every quotation mark and dash in another way. */
export function changeSigns(text: string, random: Random): Edit[] {
  return SIGNS.flatMap(([signs, others]) =>
    [...text.matchAll(signs)].map(({ 0: sign, index }) => ({
      start: index,
      end: index + 1,
      text: pick(
        random,
        others.filter((other) => other !== sign),
      ),
    })),
  );
}

/** Changes one fact of a stretch; null when it states none of that kind. `names`, `concepts`: others to put in its place. */
export function changeFact(
  touch: Touch,
  tokens: readonly Token[],
  others: { names: readonly string[]; concepts: readonly string[] },
  random: Random,
): Edit | null {
  const token =
    touch === 'concept'
      ? undefined
      : pickOr(
          random,
          tokens.filter((one) => one.touch === touch),
        );
  const instead = (text: string): Edit | null =>
    token && text !== token.text ? { start: token.start, end: token.start + token.text.length, text } : null;
  switch (touch) {
    case 'number':
      return token && /\d/.test(token.text)
        ? instead(token.text.replace(/\d/, (digit) => String((Number(digit) + 1 + below(random, 8)) % 10 || 7)))
        : token
          ? instead(token.text.toLowerCase() === 'four' ? 'five' : 'four')
          : null;
    case 'date':
      return token
        ? instead(
            pick(
              random,
              (token.text.endsWith('day') ? DATES.slice(12, 19) : DATES.slice(0, 12)).filter(
                (date) => date.slice(0, 3).toLowerCase() !== token.text.slice(0, 3).toLowerCase(),
              ),
            ),
          )
        : null;
    case 'negation': {
      if (token && NEGATIONS.includes(token.text.toLowerCase()))
        return { start: token.start, end: token.start + token.text.length + 1, text: '' };
      const before = pickOr(
        random,
        tokens.slice(1).filter((one) => one.touch === null && /^\p{Script=Latin}{4,}$/u.test(one.text)),
      );
      return before ? { start: before.start, end: before.start, text: 'not ' } : null;
    }
    case 'name': {
      const named = pickOr(
        random,
        tokens.filter((one) => one.touch === 'name' && others.names.includes(one.text)),
      );
      const name = pickOr(
        random,
        others.names.filter((other) => named && other[0] !== named.text[0]),
      );
      return named && name !== undefined ? { start: named.start, end: named.start + named.text.length, text: name } : null;
    }
    case 'concept': {
      const [first] = tokens.filter((one) => one.touch === 'concept');
      if (!first) return null;
      let last = first;
      for (const one of tokens)
        if (one.touch === 'concept' && one.start <= last.start + last.text.length + 1 && one.start > last.start) last = one;
      const stretch = { start: first.start, end: last.start + last.text.length };
      return { ...stretch, text: pick(random, others.concepts) };
    }
  }
}

function pickOr<T>(random: Random, list: readonly T[]): T | undefined {
  return list.length > 0 ? pick(random, list) : undefined;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
