/** What is asked of a node: any DOM has it. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<TextNode>;
}

const ELEMENT = 1;
const TEXT = 3;

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA'.split(' '));

/** The text as blocks in reading order, parted by line feeds; white space within a block is one space. */
export function articleText(root: TextNode): string {
  const blocks: string[] = [];
  let block = '';
  const close = () => {
    const text = block.replace(/\s+/gu, ' ').trim();
    if (text !== '') blocks.push(text);
    block = '';
  };
  const read = (node: TextNode) => {
    if (node.nodeType === TEXT) block += node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const isInline = INLINE.has(name);
    if (!isInline) close();
    for (let i = 0; i < node.childNodes.length; i += 1) read(node.childNodes[i]!);
    if (!isInline) close();
  };
  read(root);
  close();
  return blocks.join('\n');
}
