const REACH = 200;
const ADDRESS = /:\/\/|@|_|^www\.|\/.*\/|\w\.(?:com|org|net|io|kp|kr|gov|edu|co|me|info|int|mil)(?:$|[/:?#.,)])/i;

/** Whether a span lies in an address of any kind: what looks like a name inside one names nothing. Also a #tag or @name. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isSpace(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const before = text.charCodeAt(start - 1);
  if (before === HASH || before === AT) return true;
  return mayBeAddress(text, from, to) && ADDRESS.test(text.slice(from, to));
}

/** Most have only a comma or a quote beside them, and need not be searched. */
function mayBeAddress(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SLASH || unit === AT || unit === UNDERSCORE || (unit === DOT && isAsciiLetter(text.charCodeAt(at + 1)))) return true;
  }
  return false;
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

const HASH = 0x23;
const AT = 0x40;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const DOT = 0x2e;

/** Space of any kind, or what stands around an address in a text. */
function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0x28 ||
    unit === 0x29 ||
    unit === 0x22 ||
    unit === 0x3c ||
    unit === 0x3e ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x201c ||
    unit === 0x201d ||
    unit === 0x3000
  );
}
