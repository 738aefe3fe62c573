const LONGEST = 100;
const MOST = 20;

const BY = /^(?:written\s+)?(?:by|von|par|por|di|por:|글|글쓴이)\b\s*:?\s*/iu;
/** "Hong Gil-dong, reporter", 홍길동 기자. */
const ROLE = /[\s,]+(?:staff\s+)?(?:reporter|writer|correspondent|editor|contributor|기자|특파원|선임기자|논설위원|記者|记者)$/iu;
const EMAIL = /\S+@\S+\.\S+/gu;
const NO_NAME =
  /^(?:https?:)?\/\/|^@|\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d\s(?:hour|minute|day)|^(?:updated|last updated|published|posted|admin|null|undefined|unknown|anonymous)\b/iu;

/** Names of authors from what a page says of them; what is an address, a date or a sentence is none. */
export function authorNames(said: readonly string[]): string[] {
  const names = said.flatMap((text) => parts(clean(text))).map(bare);
  const isName = (name: string) => name !== '' && name.length <= LONGEST && /\p{L}/u.test(name) && !NO_NAME.test(name);
  return unique(names.filter(isName)).slice(0, MOST);
}

/** Once each, as it is written first. */
function unique(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}

function clean(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Longer than any list of names: it is not looked through.
  return line.length > 500 ? '' : line.replace(BY, '');
}

function parts(line: string): string[] {
  return line.split(/\s+(?:and|&)\s+|\s*[;|·]\s*/u).flatMap((part) => {
    const commas = part.split(/\s*,\s*/u);
    // "Jong, Michiel de" and "Brenda Goodman, MA" are one name each.
    const isList = commas.length > 1 && commas.every((one) => /\S\s\S/u.test(one.trim()) || /^\p{Script=Hangul}{2,4}$/u.test(one));
    return isList ? commas : [part];
  });
}

function bare(name: string): string {
  const line = name.replace(EMAIL, '').replace(BY, '').replace(/\s+/gu, ' ').trim();
  return line.replace(ROLE, '').replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '');
}
