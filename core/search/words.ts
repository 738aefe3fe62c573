import { IGNORED, foldOf, isLetter, isSyllabic } from '../spotting/fold.ts';

/** What is longer is cut: a word of that length is no word. */
const LONGEST = 64;

const APOSTROPHES = new Set(["'", '’', '＇', '‘', 'ʼ']);

/** Words in their order, and where each stands: two letters side by side, or two words, are one apart. */
export interface PlacedWords {
  words: string[];
  places: number[];
  /** Behind the last. */
  end: number;
}

/**
 * The words of a text as the index knows them: without case and diacritics, folded as terms are when they are spotted. Hangul, Han,
 * kana and the scripts of South-East Asia, which write words together, give every two letters that stand side by side: a word of
 * them is found wherever it stands, with any particle, and needs no dictionary. A possessive's s goes.
 */
export function placedWords(source: string): PlacedWords {
  // All of it, unlike in spotting: no offsets have to be kept.
  const text = source.normalize('NFKC');
  const words: string[] = [];
  const places: number[] = [];
  let place = 0;
  let word = '';
  /** The last letter of a run, waiting for the next; and whether it stands in a pair already. */
  let last = '';
  let paired = false;
  const put = (found: string, at: number) => {
    words.push(found);
    places.push(at);
  };
  const endWord = () => {
    if (word !== '') put(word, place++);
    if (last !== '') {
      if (!paired) put(last, place);
      place++;
    }
    word = last = '';
    paired = false;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      endWord();
      const sign = text.slice(at, at + 2);
      if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sign)) put(sign, place++);
      at++;
      continue;
    }
    const folded = foldOf(unit);
    if (folded === IGNORED) {
      if (word === '' || !isPossessive(text, at)) continue;
      endWord();
      at++;
    } else if (!isLetter(folded)) endWord();
    else if (isJoined(folded)) {
      if (word !== '') endWord();
      const letter = String.fromCharCode(folded);
      if (last !== '') {
        put(last + letter, place++);
        paired = true;
      }
      last = letter;
    } else {
      if (last !== '') endWord();
      if (word.length < LONGEST) word += String.fromCharCode(folded);
    }
  }
  endWord();
  return { words, places, end: place };
}

export function wordsOf(source: string): string[] {
  return placedWords(source).words;
}

/** Of a script that writes words together. */
export function isJoined(folded: number): boolean {
  return isSyllabic(folded) || (folded >= 0xe00 && folded <= 0xeff) || (folded >= 0x1000 && folded <= 0x109f) || isKhmer(folded);
}

const isKhmer = (folded: number): boolean => folded >= 0x1780 && folded <= 0x17ff;

function isPossessive(text: string, at: number): boolean {
  if (!APOSTROPHES.has(text[at]!) || (text[at + 1] !== 's' && text[at + 1] !== 'S')) return false;
  return at + 2 >= text.length || !isLetter(foldOf(text.charCodeAt(at + 2)));
}
