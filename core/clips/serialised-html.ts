/** Elements whose content is no text of the article; in HTML as a browser writes it, their end tags are the next of their name. */
const WITHOUT_TEXT =
  /<(script|style|noscript|noembed|noframes|svg|template|iframe|xmp|textarea)(?=[\s>/])(?:[^>"]|"[^"]*")*>[^]*?<\/\1\s*>/giu;
const COMMENT = /<!--[^]*?-->/gu;
const VOID = /<(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b((?:[^>"]|"[^"]*")*?)\/?>/giu;

/**
 * HTML as `outerHTML` gives it, made simple enough for a parser that knows no HTML: without scripts and comments, every empty element
 * closed, and no entity but those of XML.
 */
export function simplifiedHtml(html: string): string {
  return html.replace(WITHOUT_TEXT, '').replace(COMMENT, '').replace(VOID, '<$1$2/>').replaceAll('&nbsp;', '\u00a0');
}
