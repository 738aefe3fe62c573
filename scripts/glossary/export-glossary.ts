import { glossaryCsv } from '../../core/exchange/glossary-csv.ts';
import { glossarySkos } from '../../core/exchange/skos.ts';
import { glossaryVersion } from './pack-glossary.ts';
import type { Glossary } from './read-glossary.ts';

/** The whole glossary in a format that others read. The same entries give the same text. */
export function exportGlossary(glossary: Glossary, format: 'skos' | 'csv'): string {
  if (format === 'csv') return glossaryCsv(glossary.concepts);
  const info = {
    title: { en: 'Glossary of Sidelight: North Korea in the news', ko: '사이드라이트 용어집: 뉴스 속의 북한' },
    version: glossaryVersion(glossary),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: 'The Sidelight authors',
  };
  return glossarySkos(glossary.concepts, info, glossary.redirects);
}
