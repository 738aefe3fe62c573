import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLabels } from '../../../scripts/evaluate/labels.ts';

const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  writeFileSync(join(folder, 'labels.json'), text);
  return folder;
};

it('takes a label with an id that was given up for its successor, alone or as one of two', () => {
  const label = { start: 0, end: 1, text: 'x', tier: 1, form: 'full' };
  const folder = folderWith(
    JSON.stringify({
      'a.txt': [
        { ...label, entity: 'place/old' },
        { ...label, entity: 'place/b|place/old' },
      ],
    }),
  );
  const labels = readLabels(folder, new Map([['place/old', 'place/new']]));
  expect(labels['a.txt']!.map(({ entity }) => entity)).toEqual(['place/new', 'place/b|place/new']);
});

it('says what is wrong with the file', () => {
  expect(() => readLabels(folderWith('{'), new Map())).toThrow(/labels\.json: not JSON/);
  expect(() => readLabels('/nowhere', new Map())).toThrow(/nowhere\/labels\.json: no such file/);
});
