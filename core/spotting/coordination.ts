import type { Lexicon } from '../glossary/lexicon.ts';
import type { Candidate, Findings } from './candidate.ts';
import { match } from './match.ts';

/** "North and South Hamgyong provinces": the first half shares the second's words. */
const HALF = /\b(North|South)(?:\s+(?:and|or|&)\s+|\s*\/\s*)$/;
/** "the ministries of State Security and of People's Security": both share the head. */
const MINISTRIES =
  /\b([Mm])inistries of (?:the )?([A-Z][\w'’]*(?:\s+(?!and\b|of\b)[A-Z][\w'’]*)*)(?:\s+and\s+(?:of\s+)?)([A-Z][\w'’]*(?:\s+(?!and\b|of\b)[A-Z][\w'’]*)*)/g;

const N = 0x4e;
const S = 0x53;

/** Candidates whose name is spread over a coordination. Each marks its own words only. */
export function coordinated(findings: Findings, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of findings.candidates) {
    const text = findings.texts[candidate.block]!;
    const initial = text.charCodeAt(candidate.start);
    if (initial !== N && initial !== S) continue;
    const second = /^(North|South)(?=[\s-])/.exec(candidate.text)?.[1];
    if (!second) continue;
    const before = HALF.exec(text.slice(Math.max(0, candidate.start - 16), candidate.start));
    if (!before || before[1] === second) continue;
    const start = Math.max(0, candidate.start - 16) + before.index;
    add(found, candidate.block, start, start + before[1]!.length, text, before[1]! + candidate.text.slice(second.length), lexicon);
  }
  findings.texts.forEach((text, block) => {
    if (!text.includes('inistries of ')) return;
    for (const together of text.matchAll(MINISTRIES)) {
      const names = [together[2]!, together[3]!];
      let from = together.index + 'Ministries of '.length;
      for (const name of names) {
        const start = text.indexOf(name, from);
        from = start + name.length;
        add(found, block, start, from, text, `Ministry of ${name}`, lexicon);
      }
    }
  });
  return found;
}

/** Looks the whole name up; what it names is what the part names. */
function add(found: Candidate[], block: number, start: number, end: number, text: string, name: string, lexicon: Lexicon): void {
  const whole = match([{ text: name }], lexicon).findings.candidates.find((one) => one.start === 0 && name.length - one.end <= 1);
  if (whole) found.push({ block, start, end, text: text.slice(start, end), readings: whole.readings });
}
