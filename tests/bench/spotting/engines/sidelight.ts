import { addSurface, buildIndex, newDraft } from '../../../../core/glossary/build-index.ts';
import { classTable } from '../../../../core/glossary/class-table.ts';
import type { CaseRule } from '../../../../core/glossary/concept.ts';
import { defaultCase } from '../../../../core/glossary/label-defaults.ts';
import { openLexicon } from '../../../../core/glossary/lexicon.ts';
import { wordsOf } from '../../../../core/glossary/surface.ts';
import { writeLexicon } from '../../../../core/glossary/write-lexicon.ts';
import { match } from '../../../../core/spotting/match.ts';
import type { Engine } from './engine.ts';

const PLAIN = { role: 0, gate: 0, origin: 0, lang: 0, type: 0, weak: 0 };

/** The index of surfaces alone, as `compileLexicon` builds it, without concepts that own them. */
function compileSurfaces(surfaces: readonly string[], rule: (label: string) => CaseRule): ArrayBuffer {
  const draft = newDraft();
  const classes = classTable();
  for (const label of surfaces) {
    const words = wordsOf(label);
    if (!words) continue;
    const number = classes.number({ ...PLAIN, caseShape: words.shape(rule(label)), gaps: words.gaps });
    addSurface(draft, words.hashes, words.checks, number << 20);
  }
  return writeLexicon(buildIndex(draft), classes.words, [], { cues: [], lists: [] });
}

/** This project's matcher, word and case rules included; which sense is meant is another measure. */
export const sidelight = (rule: (label: string) => CaseRule = (label) => defaultCase(label, 'org')): Engine => ({
  name: 'sidelight',
  build(surfaces) {
    const bytes = compileSurfaces(surfaces, rule);
    const lexicon = openLexicon(bytes);
    return {
      bytes,
      load: openLexicon,
      find({ blocks, starts }, spans) {
        const { candidates } = match(blocks, lexicon).findings;
        let block = -1;
        let from = 0;
        for (const candidate of candidates) {
          if (candidate.block !== block) from = 0;
          block = candidate.block;
          if (candidate.start < from) continue;
          from = candidate.end;
          spans.push(starts[block]! + candidate.start, starts[block]! + candidate.end);
        }
      },
    };
  },
});
