import type { ComponentChildren } from 'preact';
import type { ConceptId } from '../../core/glossary/concept.ts';
import type { TextLinks } from './text-links.ts';

interface LinkedProps {
  text: string;
  links: TextLinks;
  onOpen: (id: ConceptId) => void;
}

/** The rest of the word, or the marks, behind a term: a browser may break a line behind any button. */
const REST = /^(?:\S{1,12}(?=\s|$)|[^\s\p{L}\p{N}]+)/u;

/** A text whose terms open in the same card. Buttons: they lead nowhere a browser could follow. */
export function Linked({ text, links, onOpen }: LinkedProps) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  const all = links.get(text) ?? [];
  for (const [i, { start, end, id }] of all.entries()) {
    const next = all[i + 1]?.start;
    const rest = REST.exec(text.slice(end, next))?.[0] ?? '';
    parts.push(
      text.slice(at, start),
      <span key={start} class="card-glue">
        <button type="button" class="card-term" onClick={() => onOpen(id)}>
          {text.slice(start, end)}
        </button>
        {rest}
      </span>,
    );
    at = end + rest.length;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
