/** How an element stands in the flow of text. Told by name alone: asking the style of every element costs more than all the rest. */

/** Begins and ends a block. */
export const BLOCK = 1;
/** Something to use or look at, not to read; the text before and behind it does not belong together. */
export const OBJECT = 3;
/** As if it were not there: the word goes on behind it. */
export const SILENT = 4;
/** Everything else: part of the line. */
const INLINE = 0;

const KINDS = new Map<string, number>();
/** By kind, from 1 on. What holds nothing but elements that are named (tbody) need not be. The second is read by nobody as part of the text around it, which goes on behind it as another word. */
const NAMES = [
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p search section summary table td th tr ul',
  'script style noscript template svg img picture datalist',
  'head nav button input textarea select code pre kbd samp math iframe object embed video audio canvas progress meter',
  'wbr rt rp',
];
NAMES.forEach((names, i) => {
  for (const name of names.split(' ')) KINDS.set(name, i + 1);
});

export function kindOf(element: Element): number {
  return KINDS.get(element.localName) ?? INLINE;
}

/** Attributes that decide whether an element's text is read; the page may change them later. */
export const HIDING = ['hidden', 'aria-hidden', 'contenteditable', 'open'];

/** Controls and navigation by how their role begins (navigation, menu, menubar, menuitem …): what it says there is pressed, not read. */
const ROLES = 'nav menu toolb button text search combo listb tabl img'.split(' ').map((start) => `[role^=${start}]`);

/** Elements in which nothing is text to read, whatever their kind: hidden, edited, pressed. */
export const LEFT_OUT = `[hidden],[aria-hidden=true],[contenteditable]:not([contenteditable=false]),dialog:not([open]),[role]:is(${ROLES.join()})`;

/** True when nothing inside is text to read. */
export function isLeftOut(element: Element, kind: number): boolean {
  return kind > BLOCK || element.matches(LEFT_OUT);
}
