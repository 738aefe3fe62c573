/**
 * JSON for people who look into it and for programs that read it by the line: `head`, then one value a line, then `tail`.
 * U+2028 and U+2029 are escaped, so that a line is a line to every program.
 */
export async function* jsonLines(head: string, values: AsyncIterable<unknown>, tail: string): AsyncGenerator<string> {
  yield head;
  let first = true;
  for await (const value of values) {
    yield `${first ? '\n' : ',\n'}${jsonLine(value)}`;
    first = false;
  }
  yield `\n${tail}\n`;
}

export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
