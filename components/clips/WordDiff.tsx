import type { DiffPart } from '../../core/anchoring/word-diff.ts';

/** So much of what stayed is shown on either side of a change. */
const AROUND = 40;

/** Words that went, struck out, and those that came, underlined; what stayed is cut short. */
export function WordDiff({ diff, lang, label }: { diff: readonly DiffPart[]; lang?: string | undefined; label: string }) {
  return (
    <figure class="word-diff" lang={lang} aria-label={label}>
      {diff.map(({ kind, text }, i) => {
        if (kind === 'removed') return <del key={i}>{text}</del>;
        if (kind === 'added') return <ins key={i}>{text}</ins>;
        return <span key={i}>{shortened(text, i > 0, i < diff.length - 1)}</span>;
      })}
    </figure>
  );
}

/** Keeps the ends that lie beside a change. */
function shortened(text: string, follows: boolean, precedes: boolean): string {
  const head = follows ? AROUND : 0;
  const tail = precedes ? AROUND : 0;
  if (text.length <= head + tail + 10) return text;
  const start = text.slice(0, head).replace(/\s*\S*$/u, '');
  const end = tail === 0 ? '' : text.slice(-tail).replace(/^\S*\s*/u, '');
  return `${start} … ${end}`.trim().replace(/^(?=…)/u, follows ? ' ' : '');
}
