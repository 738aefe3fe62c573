/** The three files of the glossary that the extension carries. */
import { createHash } from 'node:crypto';
import { compileLexicon } from '../../core/glossary/compile.ts';
import { openLexicon } from '../../core/glossary/lexicon.ts';
import { checkGlossary } from './check-glossary.ts';
import { type Glossary, printProblem } from './read-glossary.ts';

export interface PackedFile {
  name: 'concepts.json' | 'lexicon.bin' | 'manifest.json';
  contents: Uint8Array;
}

/** Throws with every problem as `file:line: field: message` when the glossary has one. `warn` takes those that a trial build survives. */
export function packGlossary(glossary: Glossary, warn?: (problem: string) => void): PackedFile[] {
  const between = checkGlossary(glossary);
  if (warn) for (const problem of between) warn(printProblem(problem));
  const problems = warn ? glossary.problems : [...glossary.problems, ...between];
  if (problems.length > 0) throw new Error(`the glossary has errors:\n${problems.map((problem) => printProblem(problem)).join('\n')}`);
  const concepts = new TextEncoder().encode(JSON.stringify(glossary.concepts));
  const lexicon = compileLexicon(glossary.concepts);
  const redirects = Object.fromEntries(glossary.redirects);
  const sha256 = { 'concepts.json': hash(concepts), 'lexicon.bin': hash(new Uint8Array(lexicon)) };
  const manifest = {
    // Changes when either file or the redirects do, and only then.
    version: hash(new TextEncoder().encode(sha256['concepts.json'] + sha256['lexicon.bin'] + JSON.stringify(redirects))).slice(0, 16),
    concepts: glossary.concepts.length,
    surfaces: openLexicon(lexicon).surfaces,
    redirects,
    sha256,
  };
  return [
    { name: 'concepts.json', contents: concepts },
    { name: 'lexicon.bin', contents: new Uint8Array(lexicon) },
    { name: 'manifest.json', contents: new TextEncoder().encode(JSON.stringify(manifest)) },
  ];
}

/** What the extension and an export call this state of the glossary. */
export function glossaryVersion(glossary: Glossary): string {
  const packed = packGlossary({ ...glossary, problems: [] }, () => {});
  const manifest = packed.find(({ name }) => name === 'manifest.json')!;
  return (JSON.parse(new TextDecoder().decode(manifest.contents)) as { version: string }).version;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
