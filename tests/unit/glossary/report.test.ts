import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../../scripts/evaluate/compare.ts';
import { exportGlossary } from '../../../scripts/glossary/export-glossary.ts';
import { missingMentions } from '../../../scripts/glossary/missing-mentions.ts';
import { glossaryVersion, packGlossary } from '../../../scripts/glossary/pack-glossary.ts';
import { publishIds } from '../../../scripts/glossary/publish-ids.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { reportLines } from '../../../scripts/glossary/report-lines.ts';
import { glossaryReport } from '../../../scripts/glossary/report.ts';

const glossary = readGlossary();
const { concepts } = glossary;
const mention = (entity: string, tier: 1 | 2 = 1, form = 'full'): Label => ({ start: 0, end: 1, text: entity.at(-1)!, entity, tier, form });

describe('the report', () => {
  it('has exactly the counts that others read, and kinds that add up', () => {
    const report = glossaryReport(concepts);
    expect(Object.keys(report)).toEqual(['concepts', 'surfaces', 'withSource', 'withKorean', 'byKind']);
    const sum = Object.values(report.byKind).reduce((all, kind) => all + kind.concepts, 0);
    expect(sum).toBe(report.concepts);
    expect(report.concepts).toBe(concepts.length);
  });

  it('puts the entries that are longest unseen first, and leaves out what is over', () => {
    const lines = reportLines(glossaryReport(concepts), concepts);
    const list = lines.slice(lines.findIndex((line) => line.startsWith('oldest')) + 1);
    const dates = list.map((line) => line.trim().split(/\s/)[0]!);
    expect(dates).toEqual([...dates].sort());
    expect(list.join()).not.toMatch(/event\/|doc\//);
  });

  it('says which labelled mentions have no entry: what must be explained first, traps never', () => {
    const labels = {
      'a.txt': [
        mention('org/none', 2),
        mention('org/none', 2),
        mention('place/none'),
        mention('place/known'),
        mention('org/none|place/known'),
        mention('country/known'),
        mention('CONFUSER/place-none'),
        mention('org/none', 1, 'trap'),
      ],
    };
    const missing = missingMentions(labels, new Set(['place/known']));
    expect(missing.map(({ entity, mentions }) => [entity, mentions.length])).toEqual([
      ['place/none', 1],
      ['org/none', 2],
    ]);
    expect(reportLines(glossaryReport(concepts), concepts, missing).join('\n')).toMatch(
      /1 that must be explained, 2 others\n +1  place\/none \(e\)/,
    );
  });
});

describe('an export', () => {
  it('names the version that the extension carries', () => {
    const manifest = JSON.parse(new TextDecoder().decode(packGlossary(glossary).at(-1)!.contents)) as { version: string };
    expect(glossaryVersion(glossary)).toBe(manifest.version);
    expect(exportGlossary(glossary, 'skos')).toContain(`"version": "${manifest.version}"`);
  }, 20_000);

  it('holds every entry', () => {
    expect(exportGlossary(glossary, 'csv').split(/\r\n(?=[a-z]+\/)/)).toHaveLength(concepts.length + 1);
  });
});

describe('publishing ids', () => {
  it('adds those of new entries, keeps those that are redirected, and refuses while one is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
    const redirects = new Map([['place/old', concepts[0]!.id]]);
    expect(publishIds({ ...glossary, published: ['place/old'], redirects }, folder)).toBe(concepts.length);
    expect(readFileSync(join(folder, 'published-ids.txt'), 'utf8').split('\n')).toContain('place/old');
    expect(() => publishIds({ ...glossary, published: ['place/old'], redirects: new Map() }, folder)).toThrow(
      /place\/old: the entry is gone/,
    );
  });
});
