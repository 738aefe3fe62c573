import { FILTERS, type TemplateValue } from './template-filters.ts';

interface Call {
  filter: string;
  parameters: string[];
}

type Node = { text: string } | { name: string; calls: Call[] } | { each: string; of: string; nodes: Node[] };

type Group = Readonly<Record<string, TemplateValue>>;

/** What the words of a template stand for. */
export interface TemplateScope {
  values: Readonly<Record<string, TemplateValue>>;
  /** What `{% for … %}` goes through. */
  lists: Readonly<Record<string, readonly Group[]>>;
  /** How a value is written where no filter says so, if not as a list with commas. */
  written: Readonly<Record<string, string>>;
}

/** The words that a template may have: by themselves, and in a loop through each list. */
export interface TemplateNames {
  values: readonly string[];
  lists: Readonly<Record<string, readonly string[]>>;
}

export type TemplateFault = 'unknown-variable' | 'unknown-filter' | 'bad-parameter' | 'not-closed' | 'bad-loop' | 'too-long';

/** Where a template cannot be followed. */
export interface TemplateProblem {
  fault: TemplateFault;
  /** As it stands in the template. */
  what: string;
  /** From 1. */
  line: number;
}

export interface Template {
  ok: true;
  fill(scope: TemplateScope): string;
}

const LONGEST = 50_000;

/**
 * Templates in the manner of Obsidian Clipper (https://help.obsidian.md/web-clipper/templates): `{{title|upper}}`, and
 * `{% for highlight in highlights %}…{% endfor %}`. Names and filters are known ones, nothing is evaluated.
 */
export function readTemplate(text: string, names: TemplateNames): Template | { ok: false; problem: TemplateProblem } {
  if (text.length > LONGEST) return { ok: false, problem: { fault: 'too-long', what: String(text.length), line: 1 } };
  const root: Node[] = [];
  let loop: { node: Extract<Node, { each: string }>; names: readonly string[]; line: number; tag: string } | undefined;
  let at = 0;
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const no = (fault: TemplateFault, what: string, index: number) =>
    ({ ok: false, problem: { fault, what: what.slice(0, 80), line: lineAt(index) } }) as const;

  while (at < text.length) {
    const open = nextTag(text, at);
    const into = loop?.node.nodes ?? root;
    if (open > at) into.push({ text: text.slice(at, open) });
    if (open === text.length) break;
    const isLogic = text.startsWith('{%', open);
    const close = text.indexOf(isLogic ? '%}' : '}}', open + 2);
    if (close < 0) return no('not-closed', text.slice(open).split('\n')[0] ?? '', open);
    const tag = text.slice(open, close + 2);
    const inner = text.slice(open + 2, close).trim();
    at = close + 2;
    if (isLogic) {
      // The line of a tag that stands alone is not a line of the text.
      const wasAlone = /(?:^|\n)[ \t]*$/u.test(text.slice(0, open)) && /^[ \t]*\n/u.test(text.slice(at));
      if (wasAlone) at = text.indexOf('\n', at) + 1;
      const [, each, of] = /^for\s+(\w+)\s+in\s+(\w+)$/u.exec(inner) ?? [];
      const inLoop = of === undefined ? undefined : ownOf(names.lists, of);
      if (inner === 'endfor' && loop) loop = undefined;
      else if (each !== undefined && of !== undefined && !loop && inLoop) {
        const node = { each, of, nodes: [] };
        root.push(node);
        loop = { node, names: inLoop, line: open, tag };
      } else return no('bad-loop', tag, open);
      continue;
    }
    const [name = '', ...filters] = splitOutside(inner, '|');
    const [group, field] = name.trim().split('.');
    const known = field === undefined ? names.values.includes(name.trim()) : group === loop?.node.each && loop?.names.includes(field);
    if (!known) return no('unknown-variable', name.trim(), open);
    const calls = filters.map(readCall);
    const unknown = calls.find(({ filter }) => ownOf(FILTERS, filter) === undefined);
    if (unknown) return no('unknown-filter', unknown.filter, open);
    const bad = calls.find(({ filter, parameters }) => FILTERS[filter]?.('', parameters) === null);
    if (bad) return no('bad-parameter', [bad.filter, ...bad.parameters].join(':'), open);
    into.push({ name: name.trim(), calls });
  }
  if (loop) return no('not-closed', loop.tag, loop.line);
  return { ok: true, fill: (scope) => fill(root, scope) };
}

function fill(nodes: readonly Node[], scope: TemplateScope, group: Group = {}): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if ('each' in node) return (scope.lists[node.of] ?? []).map((one) => fill(node.nodes, scope, within(node.each, one))).join('');
      if (node.calls.length === 0 && node.name in scope.written) return scope.written[node.name];
      return printed(node.calls.reduce<TemplateValue>(run, group[node.name] ?? scope.values[node.name] ?? ''));
    })
    .join('');
}

function within(each: string, group: Group): Group {
  return Object.fromEntries(Object.entries(group).map(([field, value]) => [`${each}.${field}`, value]));
}

function run(value: TemplateValue, { filter, parameters }: Call): TemplateValue {
  return FILTERS[filter]?.(value, parameters) ?? '';
}

function printed(value: TemplateValue): string {
  return typeof value === 'string' ? value : value.join(', ');
}

function nextTag(text: string, from: number): number {
  const found = /\{\{|\{%/gu;
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}

/** `replace:"a":"b"`; brackets around the parameters, as the Clipper also has them, are passed over. */
function readCall(written: string): Call {
  const [filter = '', ...parameters] = splitOutside(written.trim(), ':');
  return {
    filter: filter.trim(),
    parameters: parameters.flatMap((one) => splitOutside(one.replace(/^\s*\(|\)\s*$/gu, ''), ',')).map(unquoted),
  };
}

function unquoted(parameter: string): string {
  const [, , inner] = /^(["'])(.*)\1$/su.exec(parameter.trim()) ?? [];
  return (inner ?? parameter.trim()).replaceAll('\\n', '\n');
}

/** Parts a text at a character, but not within quotation marks. */
function splitOutside(text: string, at: string): string[] {
  const parts = [''];
  let quote = '';
  for (const character of text) {
    if (quote === '' && character === at) {
      parts.push('');
      continue;
    }
    if (quote === character) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    parts[parts.length - 1] += character;
  }
  return parts;
}

function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
