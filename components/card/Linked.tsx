import type { ComponentChildren } from 'preact';
import type { ConceptId } from '../../core/glossary/concept.ts';
import type { TextLinks } from './text-links.ts';

interface LinkedProps {
  text: string;
  links: TextLinks;
  onOpen: (id: ConceptId) => void;
}

/** A text whose terms open in the same card. Buttons: they lead nowhere a browser could follow. */
export function Linked({ text, links, onOpen }: LinkedProps) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, id } of links.get(text) ?? []) {
    parts.push(
      text.slice(at, start),
      <button key={start} type="button" class="card-term" onClick={() => onOpen(id)}>
        {text.slice(start, end)}
      </button>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
