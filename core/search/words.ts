import { IGNORED, foldOf, isLetter, isSyllabic } from '../spotting/fold.ts';
import { normalise } from '../spotting/normalise.ts';

/** What is longer is cut: a word of that length is no word. */
const LONGEST = 64;

const APOSTROPHES = new Set(["'", '’', '＇', '‘', 'ʼ']);

/**
 * The words of a text as the index knows them, in their order: without case and diacritics, folded as terms are when they are
 * spotted. Hangul, Han, kana and the scripts of South-East Asia, which write words together, give every two letters that stand side
 * by side: a word of them is found wherever it stands, with any particle, and needs no dictionary. A possessive's s goes.
 */
export function wordsOf(source: string): string[] {
  const { text } = normalise(source);
  const words: string[] = [];
  let word = '';
  /** The last syllable of a run, waiting for the next; and whether it stands in a pair already. */
  let last = '';
  let paired = false;
  const endRun = () => {
    if (last !== '' && !paired) words.push(last);
    last = '';
    paired = false;
  };
  const endWord = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
      endWord();
      endRun();
      const sign = text.slice(at, at + 2);
      if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sign)) words.push(sign);
      at++;
      continue;
    }
    const folded = foldOf(unit);
    if (folded === IGNORED) {
      if (word !== '' && isPossessive(text, at)) {
        endWord();
        at++;
      }
    } else if (!isLetter(folded)) {
      endWord();
      endRun();
    } else if (isJoined(folded)) {
      endWord();
      const syllable = String.fromCharCode(folded);
      if (last !== '') {
        words.push(last + syllable);
        paired = true;
      }
      last = syllable;
    } else {
      endRun();
      if (word.length < LONGEST) word += String.fromCharCode(folded);
    }
  }
  endWord();
  endRun();
  return words;
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
