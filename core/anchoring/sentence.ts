/** Full stops after these end no sentence, though Intl.Segmenter says so (Unicode TR 29 leaves abbreviations to the program). */
const ABBREVIATION =
  /(?:^|[\s(“"'’])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Hon|St|No|Nos|vs|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.\s*$/;

export interface Span {
  start: number;
  end: number;
}

/** The sentences of a text, without the white space around them. A line break ends a sentence. */
export function sentences(text: string, language?: string): Span[] {
  const out: Span[] = [];
  let open: number | null = null;
  for (const { segment, index } of segmenter(language).segment(text)) {
    open ??= index;
    const end = index + segment.length;
    if (ABBREVIATION.test(text.slice(open, end)) && !/\n\s*$/.test(segment)) continue;
    push(out, text, open, end);
    open = null;
  }
  if (open !== null) push(out, text, open, text.length);
  return out;
}

/** The shortest run of whole sentences that holds `start` to `end`. */
export function sentenceAround(text: string, start: number, end: number, language?: string): Span {
  const all = sentences(text, language);
  const first = all.findLast((sentence) => sentence.start <= start);
  const last = all.find((sentence) => sentence.end >= end);
  return { start: first?.start ?? start, end: Math.max(last?.end ?? end, end) };
}

function push(out: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  if (start < end) out.push({ start, end });
}

function segmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a page may call its language anything
  }
}
