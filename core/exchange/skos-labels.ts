import type { Concept } from '../glossary/concept.ts';

type LabelMap = Record<string, string[]>;

interface SkosLabels {
  prefLabel: Record<string, string>;
  altLabel?: LabelMap;
  hiddenLabel?: LabelMap;
}

/** The labels of a concept, each in one place only: SKOS S13 lets no label of a language be preferred and alternative at once. */
export function labelsByLanguage({ prefLabel, hanja, altLabel, hiddenLabel }: Concept): SkosLabels {
  const preferred: Record<string, string> = prefLabel.ko === undefined ? { en: prefLabel.en } : { en: prefLabel.en, ko: prefLabel.ko };
  const taken = new Set(Object.entries(preferred).map(([language, label]) => `${language} ${label}`));
  const collect = (labels: readonly { label: string; lang: string }[]): LabelMap | undefined => {
    const map: LabelMap = {};
    for (const { label, lang } of labels) {
      const language = languageOf(label, lang);
      const key = `${language} ${label}`;
      if (taken.has(key)) continue;
      taken.add(key);
      (map[language] ??= []).push(label);
    }
    return Object.keys(map).length > 0 ? map : undefined;
  };
  const alternative = collect([...altLabel, ...(hanja === undefined ? [] : [{ label: hanja, lang: 'ko-Hani' }])]);
  const hidden = collect(hiddenLabel);
  return { prefLabel: preferred, ...(alternative && { altLabel: alternative }), ...(hidden && { hiddenLabel: hidden }) };
}

/** Entries leave `lang` away for English, and sometimes for Hangul, which speaks for itself. */
function languageOf(label: string, lang: string): string {
  return lang === 'en' && /[가-힣]/u.test(label) ? 'ko' : lang;
}
