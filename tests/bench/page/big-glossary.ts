import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { pick, seeded } from '../support/random.ts';

const SYLLABLES = 'ka ro mi sen tal vor eth nim pol dra gus hin bel cor wyn zap'.split(' ');

/** A copy of a built extension that knows so many surfaces more: words that stand on no page. */
export function withSurfaces(folder: string, count: number): { folder: string; remove(): void } {
  const copy = join(mkdtempSync(join(tmpdir(), 'sidelight-big-')), 'extension');
  cpSync(folder, copy, { recursive: true });
  const random = seeded(5);
  const { concepts } = readGlossary();
  const share = Math.ceil(count / concepts.length);
  const word = () => Array.from({ length: 5 }, () => pick(random, SYLLABLES)).join('');
  const big = concepts.map((concept) => ({
    ...concept,
    altLabel: [
      ...concept.altLabel,
      ...Array.from({ length: share }, () => ({ label: `X${word()} ${word()}`, lang: 'en' as const, type: 'name' as const })),
    ],
  }));
  writeFileSync(join(copy, 'glossary', 'lexicon.bin'), new Uint8Array(compileLexicon(big)));
  return { folder: copy, remove: () => rmSync(join(copy, '..'), { recursive: true, force: true }) };
}
