import type { QueryProblem } from './clip-search.ts';
import { daysOf } from './days.ts';
import { QUERY_FIELDS, type FieldTerm, type Query, type QueryField, type QueryTerm, isDateField, valuesOf } from './query.ts';

/** Other names people know fields and values by. */
const FIELD_ALIASES: Record<string, QueryField> = { color: 'colour', collection: 'in', term: 'concept', url: 'page' };
const VALUE_ALIASES: Record<string, string> = { color: 'colour', notes: 'note', tags: 'tag', trash: 'deleted' };

const OPENING = new Set(['"', '“', '„', '”']);
const CLOSING = new Set(['"', '”', '“']);

/**
 * Reads what a person typed. Nothing is refused: a piece that means nothing is left out (a field's) or searched as words, and the
 * first such piece is told of in `problem`.
 */
export function parseQuery(source: string): Query {
  const query: Query = { terms: [], open: false };
  const report = (kind: QueryProblem['kind'], start: number, end: number) => {
    query.problem ??= { kind, text: source.slice(start, end), start, end };
  };
  let at = 0;
  for (;;) {
    while (at < source.length && isSpace(source[at]!)) at++;
    if (at >= source.length) return query;
    const start = at;
    const not = isMinus(source[at]!) && at + 1 < source.length && !isSpace(source[at + 1]!);
    if (not) at++;
    const name = fieldName(source, at);
    if (name !== null) at += name.length + 1;
    const value = readValue(source, at);
    at = value.end;
    if (value.unclosed) report('open-quote', value.start, at);
    const field = name === null ? null : (FIELD_ALIASES[name.toLowerCase()] ?? knownField(name));
    query.open = !value.quoted && field === null;
    if (name === null) push(query.terms, { field: null, value: value.text, phrase: value.quoted, not });
    else if (field === null) {
      report('unknown-field', start, at);
      push(query.terms, { field: null, value: `${name}:${value.text}`, phrase: value.quoted, not });
    } else {
      const problem = fieldTerm(query.terms, field, value.text, not);
      if (problem) report(problem, start, at);
    }
    if (at < source.length && isSpace(source[at]!)) query.open = false;
  }
}

function push(terms: QueryTerm[], term: QueryTerm & { field: null }): void {
  if (term.value.trim() !== '') terms.push(term);
}

function fieldTerm(terms: QueryTerm[], field: QueryField, text: string, not: boolean): QueryProblem['kind'] | null {
  const written = text.trim();
  if (written === '') return 'no-value';
  if (isDateField(field)) {
    if (daysOf(written) === null || ((field === 'before' || field === 'after') && written.includes('..'))) return 'not-a-date';
    terms.push({ field, value: written, not });
    return null;
  }
  const known = valuesOf(field);
  const lower = written.toLowerCase();
  const value = known === undefined ? written : (VALUE_ALIASES[lower] ?? lower);
  if (known !== undefined && !known.includes(value)) return 'unknown-value';
  terms.push({ field, value, not } as FieldTerm);
  return null;
}

const isSpace = (char: string): boolean => /\s/u.test(char);
const isMinus = (char: string): boolean => char === '-' || char === '−';

/** Letters and a colon with something of a field's about them: not `https://`, not `12:30`. */
function fieldName(source: string, at: number): string | null {
  const [, name] = /^([a-z]+):(?!\/\/)/i.exec(source.slice(at, at + 24)) ?? [];
  return name ?? null;
}

function knownField(name: string): QueryField | null {
  return QUERY_FIELDS.find((field) => field === name.toLowerCase()) ?? null;
}

interface Value {
  text: string;
  quoted: boolean;
  unclosed: boolean;
  start: number;
  end: number;
}

function readValue(source: string, start: number): Value {
  let at = start;
  if (!OPENING.has(source[at] ?? '')) {
    while (at < source.length && !isSpace(source[at]!)) at++;
    return { text: source.slice(start, at), quoted: false, unclosed: false, start, end: at };
  }
  let text = '';
  for (at++; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\' && (source[at + 1] === '\\' || CLOSING.has(source[at + 1] ?? ''))) text += source[++at]!;
    else if (CLOSING.has(char)) return { text, quoted: true, unclosed: false, start, end: at + 1 };
    else text += char;
  }
  return { text, quoted: true, unclosed: true, start, end: at };
}
