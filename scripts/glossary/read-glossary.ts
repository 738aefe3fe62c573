/** Reads the glossary's YAML for the build, the tests and the command line, and says of every error where it stands. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { type Document, LineCounter, parse, parseDocument } from 'yaml';
import type { Concept } from '../../core/glossary/concept.ts';
import { conceptFileSchema } from '../../core/glossary/schema.ts';

export interface Problem {
  file: string;
  line: number;
  /** `concepts[3].definition.en`. */
  field: string;
  message: string;
}

export interface Glossary {
  concepts: Concept[];
  problems: Problem[];
  /** Where an entry stands: its file and line. */
  places: Map<Concept, { file: string; line: number }>;
  /** Ids that were given up, and what stands in their place. */
  redirects: ReadonlyMap<string, string>;
  /** Ids that readers may hold: those of a version that was given out. */
  published: readonly string[];
  exceptions: Exceptions;
}

/** What the checks let pass, each with the reason. */
export interface Exceptions {
  noKoreanName: ReadonlyMap<string, string>;
  /** By id and label: `place/yalu-river Yalu River`. */
  romanisation: ReadonlyMap<string, string>;
  coordinates: ReadonlyMap<string, string>;
}

export const GLOSSARY_FOLDER = join(import.meta.dirname, '../../assets/glossary');

const REDIRECTS = 'redirects.yaml';
export const PUBLISHED = 'published-ids.txt';
const EXCEPTIONS = 'exceptions.yaml';

/** Entries that fit the schema, in the order of the files; those that do not are problems. */
export function readGlossary(folder = GLOSSARY_FOLDER): Glossary {
  const glossary: Glossary = { concepts: [], problems: [], places: new Map(), ...readIds(folder), exceptions: readExceptions(folder) };
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== REDIRECTS && name !== EXCEPTIONS)
    .sort();
  for (const name of names) readFile(join(folder, name), glossary);
  completeConfusions(glossary.concepts);
  completeParts(glossary.concepts);
  return glossary;
}

/** What A is not to be confused with is not to be confused with A: said once, it holds both ways. */
function completeConfusions(concepts: readonly Concept[]): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { id, relations } of concepts) {
    for (const otherId of relations.notToBeConfusedWith ?? []) {
      const other = byId.get(otherId);
      if (!other || other.relations.notToBeConfusedWith?.includes(id)) continue;
      other.relations.notToBeConfusedWith = [...(other.relations.notToBeConfusedWith ?? []), id];
    }
  }
}

/** A whole knows its parts, in the order of their names: a card shows what stands beside a body. */
function completeParts(concepts: readonly Concept[]): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { relations } of concepts) delete relations.narrower;
  const byName = [...concepts].sort((a, b) => a.prefLabel.en.localeCompare(b.prefLabel.en, 'en'));
  for (const { id, relations } of byName) {
    for (const wholeId of relations.broader ?? []) {
      const whole = byId.get(wholeId);
      if (whole) whole.relations.narrower = [...(whole.relations.narrower ?? []), id];
    }
  }
}

function readIds(folder: string): Pick<Glossary, 'redirects' | 'published'> {
  const published = join(folder, PUBLISHED);
  return {
    redirects: readMap(parseIfThere(join(folder, REDIRECTS)), REDIRECTS),
    published: existsSync(published) ? readFileSync(published, 'utf8').split('\n').filter(Boolean) : [],
  };
}

function readExceptions(folder: string): Exceptions {
  const { noKoreanName, romanisation, coordinates } = (parseIfThere(join(folder, EXCEPTIONS)) ?? {}) as Record<string, unknown>;
  return {
    noKoreanName: readMap(noKoreanName, EXCEPTIONS),
    romanisation: readMap(romanisation, EXCEPTIONS),
    coordinates: readMap(coordinates, EXCEPTIONS),
  };
}

function parseIfThere(path: string): unknown {
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
}

function readMap(value: unknown, file: string): ReadonlyMap<string, string> {
  const result = v.safeParse(v.nullish(v.record(v.string(), v.pipe(v.string(), v.nonEmpty()))), value);
  if (!result.success) throw new Error(`${file}: ${result.issues[0].message}`);
  return new Map(Object.entries(result.output ?? {}));
}

function readFile(path: string, glossary: Glossary): void {
  const file = relative(process.cwd(), path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    for (const error of document.errors) glossary.problems.push({ file, line: lineAt(error.pos[0]), field: '', message: error.message });
    return;
  }
  const content: unknown = document.toJS();
  const result = v.safeParse(conceptFileSchema, content);
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      glossary.problems.push({ file, line: lineAt(offsetOf(document, path)), field: fieldName(path), message: issue.message });
    }
    return;
  }
  result.output.concepts.forEach((entry, i) => {
    const concept: Concept = { ...entry, kind: result.output.kind };
    glossary.concepts.push(concept);
    glossary.places.set(concept, { file, line: lineAt(offsetOf(document, ['concepts', i])) });
  });
}

/** The offset of the deepest node on the path that exists: a missing field stands where its entry does. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function fieldName(path: readonly (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key)).join('');
}

export function printProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}: ${field ? `${field}: ` : ''}${message}`;
}
