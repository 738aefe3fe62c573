import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../scripts/glossary/check-glossary.ts';
import { packGlossary } from '../../../scripts/glossary/pack-glossary.ts';
import { printProblem, readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { openLexicon } from '../../../core/glossary/lexicon.ts';

const entry = (id: string, more = '', label = id.split('/')[1]!): string => `
  - id: ${id}
    prefLabel: { en: ${label}, ko: 가${id.at(-1)} }
    definition: { en: The thing called ${id.at(-1)} of North Korea., ko: 북한의 ${id.at(-1)}이다. }
    validity: { asOf: "2026" }
    sources: [{ publisher: P, title: T, url: "https://example.org/", accessed: "2026-11-24", claims: [definition] }]
    confidence: high
${more}`;

function glossaryOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readGlossary(folder);
}

const place = (...entries: string[]): string => `kind: place\nconcepts:${entries.join('')}`;
const problemsOf = (files: Record<string, string>): string[] => {
  const glossary = glossaryOf(files);
  return [...glossary.problems, ...checkGlossary(glossary)].map((problem) => printProblem(problem).replace(/^\S*\/(?=[\w-]+\.yaml:)/, ''));
};

describe('reading a glossary', () => {
  it('gives every entry with the kind of its file, from several files of one kind', () => {
    const { concepts } = glossaryOf({ 'place.yaml': place(entry('place/a')), 'place-more.yaml': place(entry('place/b')) });
    expect(concepts.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['place place/b', 'place place/a']);
  });

  it('says file, line and field of a wrong field, a missing one and one too many', () => {
    const [wrong] = problemsOf({ 'place.yaml': place(entry('place/a').replace('confidence: high', 'confidence: sure')) });
    expect(wrong).toMatch(/^place\.yaml:8: concepts\[0\]\.confidence: /);
    const [missing] = problemsOf({ 'place.yaml': place(entry('place/a').replace('    confidence: high\n', '')) });
    expect(missing).toMatch(/^place\.yaml:3: concepts\[0\]\.confidence: /);
    const [extra] = problemsOf({ 'place.yaml': place(entry('place/a', '    colour: red')) });
    expect(extra).toMatch(/^place\.yaml:9: concepts\[0\]\.colour: /);
  });

  it('says where the YAML itself is wrong', () => {
    expect(problemsOf({ 'place.yaml': 'kind: place\nconcepts: [\n' })[0]).toMatch(/^place\.yaml:\d+: /);
  });

  it('takes a confusion that one entry names as named by both', () => {
    const { concepts } = glossaryOf({
      'place.yaml': place(entry('place/a', '    relations: { notToBeConfusedWith: [place/b] }'), entry('place/b')),
    });
    expect(concepts[1]!.relations.notToBeConfusedWith).toEqual(['place/a']);
  });
});

describe('checking between entries', () => {
  it.each([
    ['the same id twice', place(entry('place/a'), entry('place/a', '', 'other')), /place\/a\.id: another entry has this id/],
    ['a kind of another file', place(entry('org/a')), /org\/a\.id: stands in the file of kind place/],
    [
      'a relation to nothing',
      place(entry('place/a', '    relations: { related: [place/none] }')),
      /place\/a\.relations\.related: there is no place\/none/,
    ],
    [
      'a head that is nobody',
      place(entry('place/a', '    relations: { head: { person: person/none, asOf: "2026" } }')),
      /relations\.head\.person: there is no person\/none/,
    ],
    ['a relation to itself', place(entry('place/a', '    relations: { locatedIn: place/a }')), /relations\.locatedIn: points to itself/],
    [
      'a circle of broader concepts',
      place(
        entry('place/a', '    relations: { broader: [place/b] }'),
        entry('place/b', '    relations: { broader: [place/c] }'),
        entry('place/c', '    relations: { broader: [place/a] }'),
      ),
      /place\/a\.relations\.broader: leads back to itself/,
    ],
    [
      'one surface for two entries with nothing to tell them apart',
      place(entry('place/a', '', 'Unsan'), entry('place/b', '', 'Unsan')),
      /"Unsan" also names place\/a: give both cues or a gate/,
    ],
  ])('finds %s', (_, text, message) => {
    expect(problemsOf({ 'place.yaml': text }).join('\n')).toMatch(message);
  });

  it('is content with one surface for two entries that cues, gates or provinces tell apart', () => {
    const told = [
      entry('place/a', '    senses: { cuesFor: [river] }', 'Unsan'),
      entry('place/b', '    senses: { gate: context }', 'Unsan'),
      entry('place/c', '    relations: { locatedIn: place/a }', 'Unsan'),
      entry('place/d', '', 'Unsan'),
    ];
    expect(problemsOf({ 'place.yaml': place(...told) })).toEqual([]);
  });
});

describe('packing', () => {
  it('makes the three files, with a version that changes when the contents do', () => {
    const pack = (label: string) => {
      const files = packGlossary(glossaryOf({ 'place.yaml': place(entry('place/a', '', label)) }));
      const read = (name: string): Uint8Array => files.find((file) => file.name === name)!.contents;
      const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(read(name)));
      return {
        lexicon: openLexicon(read('lexicon.bin').slice().buffer),
        concepts: json('concepts.json') as { id: string }[],
        manifest: json('manifest.json') as Record<string, unknown>,
      };
    };
    const one = pack('Somewhere');
    expect(one.concepts.map(({ id }) => id)).toEqual(['place/a']);
    expect(one.manifest).toMatchObject({ concepts: 1, surfaces: one.lexicon.surfaces, redirects: {} });
    expect(pack('Somewhere').manifest['version']).toBe(one.manifest['version']);
    expect(pack('Elsewhere').manifest['version']).not.toBe(one.manifest['version']);
  });

  it('carries the ids that were given up, with a version of its own', () => {
    const manifestWith = (redirects: Record<string, string>) => {
      const files = packGlossary(glossaryOf({ 'place.yaml': place(entry('place/a')), 'redirects.yaml': JSON.stringify(redirects) }));
      return JSON.parse(new TextDecoder().decode(files.find(({ name }) => name === 'manifest.json')!.contents)) as Record<string, unknown>;
    };
    expect(manifestWith({ 'place/old': 'place/a' })['redirects']).toEqual({ 'place/old': 'place/a' });
    expect(manifestWith({ 'place/old': 'place/a' })['version']).not.toBe(manifestWith({})['version']);
  });

  it('stops with file, line and field where there is an error, and only warns of loose ends when told to', () => {
    const loose = glossaryOf({ 'place.yaml': place(entry('place/a', '    relations: { related: [place/none] }')) });
    expect(() => packGlossary(loose)).toThrow(/place\.yaml:3: place\/a\.relations\.related: there is no place\/none/);
    const warnings: string[] = [];
    expect(packGlossary(loose, (warning) => warnings.push(warning))).toHaveLength(3);
    expect(warnings).toHaveLength(1);
    const broken = glossaryOf({ 'place.yaml': place(entry('place/a').replace('high', 'sure')) });
    expect(() => packGlossary(broken, () => {})).toThrow(/concepts\[0\]\.confidence/);
  });
});
