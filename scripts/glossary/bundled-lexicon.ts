/** The bundled glossary, compiled as the build compiles it. */
import type { Concept } from '../../core/glossary/concept.ts';
import { compileLexicon } from '../../core/glossary/compile.ts';
import { type Lexicon, openLexicon } from '../../core/glossary/lexicon.ts';
import { InputError } from '../text/read-text.ts';
import { printProblem, readGlossary } from './read-glossary.ts';

interface Bundled {
  lexicon: Lexicon;
  concepts: Map<string, Concept>;
  redirects: ReadonlyMap<string, string>;
}

export function bundledLexicon(): Bundled {
  const { concepts, problems, redirects } = readGlossary();
  // While one file is being written, the others still work; `npm run glossary -- check` and the build are strict.
  for (const problem of problems.slice(0, 3)) console.error(`glossary: ${printProblem(problem)}`);
  if (concepts.length === 0) throw new InputError('the glossary is empty');
  return { lexicon: openLexicon(compileLexicon(concepts)), concepts: new Map(concepts.map((concept) => [concept.id, concept])), redirects };
}
