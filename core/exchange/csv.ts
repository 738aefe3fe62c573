/** Spreadsheets read UTF-8 as such only with the mark in front. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** One row after RFC 4180, line end included. Undefined is an empty cell. */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(withoutFormula(cell)) : (cell ?? ''))).join(',')}\r\n`;
}

const GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, which the spreadsheet does not show: text of the
 * web must not run (https://owasp.org/www-community/attacks/CSV_Injection). One that has apostrophes there already gets one more, so
 * that `unguarded` always gives back what was.
 */
function withoutFormula(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** What a cell of ours said before it was guarded; only for files that we wrote. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
