const BLOCK = /<\/?(?:p|div|li|ul|ol|blockquote|br|h[1-6]|tr|section|article|figure|figcaption)\b[^>]*>/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a piece of HTML, blocks on lines of their own. For a passage from a file: nothing of it is ever shown as HTML. */
export function htmlText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, '')
    .replace(BLOCK, '\n')
    .replace(/<[a-z!/][^>]*>/giu, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return point > 0 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff) ? String.fromCodePoint(point) : '';
    })
    .replace(/[ \t\u00A0]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();
}
