/** What parts cells, the commonest first. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Rows by which it is found out what parts the cells. */
const LOOKED_AT = 10;

/**
 * The rows of a table after RFC 4180, read as leniently as people write them: any of four delimiters, any line ends, a quotation mark
 * within a bare cell, one that is never closed. Rows with nothing in them are left out. No library: those that read CSV can also
 * fetch it.
 * @param most how many rows; 0 for all
 */
export function csvRows(file: string, most = 0): string[][] {
  const text = file.replace(/^\uFEFF/u, '');
  return rowsOf(text, delimiterOf(text), most);
}

/** The one after which every closing mark stands best, that most rows agree on, with the most cells. */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', cells: 1, careless: Infinity };
  for (const delimiter of DELIMITERS) {
    let careless = 0;
    const rows = rowsOf(text, delimiter, LOOKED_AT, () => (careless += 1));
    const cells = rows[0]?.length ?? 0;
    const agree = rows.filter((row) => row.length === cells).length;
    if (cells < 2 || agree * 2 <= rows.length) continue;
    if (careless < best.careless || (careless === best.careless && cells > best.cells)) best = { delimiter, cells, careless };
  }
  return best.delimiter;
}

function rowsOf(text: string, delimiter: string, most: number, onCareless = () => {}): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at, delimiter, onCareless) : bare(text, at, delimiter);
    row.push(cell);
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    if (most > 0 && rows.length >= most) break;
    row = [];
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

/** Up to what ends it: a delimiter, a line end, or the end of the file. */
function bare(text: string, from: number, delimiter: string): [string, number] {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(from, end), end];
}

function quoted(text: string, from: number, delimiter: string, onCareless: () => void): [string, number] {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) {
      onCareless();
      return [parts.join('') + text.slice(at), text.length];
    }
    parts.push(text.slice(at, mark));
    if (text[mark + 1] !== '"') {
      // What follows the closing mark, up to the delimiter, belongs to the cell of a careless writer.
      const [rest, end] = bare(text, mark + 1, delimiter);
      if (rest.trim() !== '') onCareless();
      return [parts.join('') + rest.trimEnd(), end];
    }
    parts.push('"');
    at = mark + 2;
  }
}
