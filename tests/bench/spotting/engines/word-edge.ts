/** Letters and digits; what the synthetic texts hold beside them is punctuation, spaces and Hangul. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit < 0x2000) ||
    unit > 0x2e80
  );
}

export function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at));
}
