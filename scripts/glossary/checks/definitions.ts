import type { Concept } from '../../../core/glossary/concept.ts';
import type { Check } from './check.ts';

const MOST_WORDS = 30;
/** Letters a word, on average. The newspapers that the entries explain have about 5. */
const LONGEST_WORDS = 7.5;
const MOST_KOREAN = 90;

/** How an English sentence names each country: the name, its people, or what the press calls it. */
const COUNTRIES: Readonly<Record<string, RegExp>> = {
  KP: /\bNorth (and South )?Korea(n|ns)?\b/,
  KR: /\bSouth Korea(n|ns)?\b/,
  CN: /\b(China|Chinese)\b/,
  RU: /\b(Russian?|Soviet)\b/,
  US: /\b(United States|US|U\.S\.|American?)\b/,
  JP: /\b(Japan|Japanese)\b/,
  DE: /\bGerman(y)?\b/,
  GB: /\b(Britain|British|United Kingdom)\b/,
  VN: /\bVietnam(ese)?\b/,
  BR: /\bBrazil(ian)?\b/,
  SG: /\bSingapore(an)?\b/,
  TR: /\b(Turkey|Turkish|Türkiye)\b/,
  SA: /\bSaudi\b/,
  PE: /\bPeru(vian)?\b/,
  AF: /\bAfghan(istan)?\b/,
  AU: /\bAustralian?\b/,
  IR: /\bIran(ian)?\b/,
  RS: /\bSerbian?\b/,
  TH: /\bThai(land)?\b/,
  TW: /\bTaiwan(ese)?\b/,
  UA: /\bUkrain(e|ian)\b/,
  /** Nobody's: a body of the world, a treaty, a line between two. */
  ZZ: /\b(Korean?|Koreas|Koreans|United Nations|UN)\b/,
};

/** A definition is one plain sentence, in either language, that says which country it is about, and is given once. */
export const checkDefinitions: Check = ({ concepts }, report) => {
  const seen = new Map<string, Concept>();
  for (const concept of concepts) {
    const { en, ko } = concept.definition;
    const complain = (language: string, message: string) => report(concept, `definition.${language}`, message);
    const words = en.split(/\s+/);
    if (words.length > MOST_WORDS) complain('en', `has ${words.length} words: at most ${MOST_WORDS}`);
    const letters = en.replaceAll(/[^\p{L}\p{N}]/gu, '').length / words.length;
    if (letters > LONGEST_WORDS) complain('en', `has ${letters.toFixed(1)} letters a word: use plainer ones (at most ${LONGEST_WORDS})`);
    if (/[()[\]]/.test(en)) complain('en', 'has a parenthesis');
    if (!en.endsWith('.')) complain('en', 'does not end like a sentence');
    if (isSeveralSentences(en)) complain('en', 'is more than one sentence');
    const country = COUNTRIES[concept.country];
    if (!country) complain('en', `has a country that the check does not know: ${concept.country}`);
    else if (!country.test(en) && !isOfBoth(concept)) complain('en', `does not name its country, ${concept.country}`);
    if (ko.length > MOST_KOREAN) complain('ko', `has ${ko.length} characters: at most ${MOST_KOREAN}`);
    if (!ko.endsWith('다.')) complain('ko', 'does not end like a statement (…다.)');
    if (/\D\. /.test(ko)) complain('ko', 'is more than one sentence');
    for (const [language, text] of Object.entries({ en, ko })) {
      const key = text.replaceAll(/[\s\p{P}]/gu, '').toLowerCase();
      const twin = seen.get(key);
      if (twin) complain(language, `is that of ${twin.id} too`);
      seen.set(key, concept);
    }
  }
};

/** People who left the North belong to it in the news, whatever passport they have. */
function isOfBoth({ kind, definition }: Concept): boolean {
  return kind === 'person' && COUNTRIES['KP']!.test(definition.en);
}

/** A full stop and a capital, other than after "No." or an initial. */
function isSeveralSentences(text: string): boolean {
  return /(?<!\b(?:No|St|Mt|Dr|\p{Lu}))[.!?] \p{Lu}/u.test(text);
}
