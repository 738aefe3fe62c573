import { describe, expect, it } from 'vitest';
import { caseFits, caseShape } from '../../../core/glossary/case-shape.ts';
import type { CaseRule } from '../../../core/glossary/concept.ts';

function fits(label: string, rule: CaseRule, text: string): boolean {
  return caseFits(text, 0, text.length, caseShape(label, rule));
}

describe('the case of a surface', () => {
  it.each<[string, CaseRule, string, boolean]>([
    ['MSS', 'exact', 'MSS', true],
    ['MSS', 'exact', 'Mss', false],
    ['MSS', 'exact', 'mss', false],
    ['SLBM', 'exact', 'SLBMs', true],
    ['SLBM', 'exact', 'SLBMS', true],
    ['Juche', 'exact', 'Juche', true],
    ['juche', 'exact', 'Juche', false],
    ['Hoeryong', 'capital', 'Hoeryong', true],
    ['Hoeryong', 'capital', 'HOERYONG', true],
    ['Hoeryong', 'capital', 'hoeryong', false],
    ['Kim Jong Un', 'capital', 'Kim Jong-un', true],
    ['Kim Jong Un', 'capital', 'Kim Jong un', false],
    ['Kim Jong Un', 'capital', 'kim Jong Un', false],
    ['Ministry of State Security', 'capital', 'MINISTRY OF STATE SECURITY', true],
    ['Ministry of State Security', 'capital', 'Ministry Of State Security', true],
    ['Ministry of State Security', 'capital', 'Ministry of State security', false],
    ['Ministry of State Security', 'fold', 'ministry of state security', true],
    ['20×10', 'exact', '20×10', true],
    ['회령', 'exact', '회령', true],
    ['Ŭiju', 'capital', 'ŭiju', false],
    ['one two three four five six seven eight Nine', 'capital', 'one two three four five six seven eight nine', true],
  ])('%j as %s: %j → %s', (label, rule, text, expected) => {
    expect(fits(label, rule, text)).toBe(expected);
  });

  it('looks at nothing outside the span', () => {
    expect(caseFits('xx MSS yy', 3, 6, caseShape('MSS', 'exact'))).toBe(true);
  });
});
