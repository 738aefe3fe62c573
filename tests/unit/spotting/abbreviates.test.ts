import { describe, expect, it } from 'vitest';
import { abbreviates } from '../../../core/spotting/abbreviates.ts';

describe('letters', () => {
  it.each([
    ['MSS', 'Ministry of State Security'],
    ['mss', 'ministry of state security'],
    ['M.S.S.', 'Ministry of State Security'],
    ['WPK', "Workers' Party of Korea"],
    ['MND', 'Ministry of National-Defence'],
    ['SA', '“State” — Affairs'],
    ['MXSS', 'Ministry of State Security'],
    ['MSX', 'Ministry of State'],
    ['MSM', 'Ministry Mission Security'],
    ['XYZ', '국가보위성'],
  ])('%s stand for %s', (letters, name) => {
    expect(abbreviates(letters, name)).toBe(true);
  });

  it.each([
    ['SSM', 'Ministry of State Security', 'another first letter'],
    ['MXX', 'Ministry of State Security', 'one of three'],
    ['MXYS', 'Ministry of State Security', 'two of four'],
    ['MSMS', 'Ministry of Mines and Security', 'not in their order'],
    ['MS', 'Ministry', 'one of two'],
    ['M', 'Ministry', 'one letter is none'],
    ['', 'Ministry', 'no letter'],
    ['', '', 'nothing at all'],
    ['AB', '2 Art Band', 'a name begins with a figure'],
  ])('%s do not stand for %s: %s', (letters, name) => {
    expect(abbreviates(letters, name)).toBe(false);
  });
});
