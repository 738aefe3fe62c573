import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageTemplate } from '../../../core/exchange/export/page-scope.ts';
import { FILTERS, safeName } from '../../../core/exchange/export/template-filters.ts';
import { readTemplate } from '../../../core/exchange/export/template.ts';
import { hardText } from '../../fixtures/arbitrary-clip.ts';

const NAMES = { values: ['title', 'tags'], lists: {} };
const filled = (text: string, values: Record<string, string | string[]>) => {
  const template = readTemplate(text, NAMES);
  if (!template.ok) return template.problem;
  const { fill: make } = template;
  return make({ values, lists: {}, written: {} });
};

describe('a template', () => {
  it.each([
    ['{{ title }}', 'A b'],
    ['{{title|upper|replace:" ":"_"}}', 'A_B'],
    ['{{title|lower}} {{title|capitalize}}', 'a b A b'],
    ['{{tags}} {{tags|join:"; "}} {{tags|first}} {{tags|last}} {{tags|length}}', 'x, y x; y x y 2'],
    ['{{tags|list}}', '- x\n- y'],
    ['{{tags|wikilink|join:" "}}', '[[x]] [[y]]'],
    ['{{title|split:" "|slice:1|join}}', 'b'],
    ['{{title|replace:"A":"|"}}', '| b'],
    ['{{title|slice:(0,1)}}', 'A'],
    ['} {{title}} {x}', '} A b {x}'],
  ])('%s', (text, made) => {
    expect(filled(text, { title: 'A b', tags: ['x', 'y'] })).toBe(made);
  });

  it.each([
    ['{{titel}}', { fault: 'unknown-variable', what: 'titel', line: 1 }],
    ['a\nb {{title|uper}}', { fault: 'unknown-filter', what: 'uper', line: 2 }],
    ['{{title|constructor}}', { fault: 'unknown-filter', what: 'constructor', line: 1 }],
    ['{{__proto__}}', { fault: 'unknown-variable', what: '__proto__', line: 1 }],
    ['{{title|slice:x}}', { fault: 'bad-parameter', what: 'slice:x', line: 1 }],
    ['\n\n{{title', { fault: 'not-closed', what: '{{title', line: 3 }],
    ['{% for h in highlights %}', { fault: 'not-closed', what: '{% for h in highlights %}', line: 1 }],
    ['{% endfor %}', { fault: 'bad-loop', what: '{% endfor %}', line: 1 }],
    ['{% for h in tags %}{% endfor %}', { fault: 'bad-loop', what: '{% for h in tags %}', line: 1 }],
    ['{% if title %}', { fault: 'bad-loop', what: '{% if title %}', line: 1 }],
    ['{{h.text}}', { fault: 'unknown-variable', what: 'h.text', line: 1 }],
    ['{% for h in highlights %}{{h.secret}}{% endfor %}', { fault: 'unknown-variable', what: 'h.secret', line: 1 }],
    ['x'.repeat(50_001), { fault: 'too-long', what: '50001', line: 1 }],
  ])('says what is wrong with %.40j and where', (text, problem) => {
    expect(readPageTemplate(text)).toEqual({ ok: false, problem });
  });

  it('never reads what it is filled with as a template', () => {
    expect(filled('{{title}}', { title: '{{tags}}{% for x in y %}', tags: ['x'] })).toBe('{{tags}}{% for x in y %}');
  });

  it('never throws, whatever it is, and leaves text without braces as it is', () => {
    const text = fc
      .array(fc.oneof(hardText, fc.constantFrom('{{', '}}', '{%', '%}', '|', ':', '"', 'title', 'for h in highlights', 'endfor', 'slice')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (template) => {
        const read = readPageTemplate(template);
        expect(read.ok || read.problem.line > 0).toBe(true);
        if (!template.includes('{')) expect(filled(template, {})).toBe(template);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has filters that make text of any text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FILTERS)),
        fc.oneof(hardText, fc.array(hardText)),
        fc.array(hardText, { maxLength: 2 }),
        (name, value, parameters) => {
          const made = FILTERS[name]!(value, parameters);
          expect(made === null || typeof made === 'string' || made.every((one) => typeof one === 'string')).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('safeName', () => {
  it('is a name that any file system takes', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const name = safeName(text);
        expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}]{1,101}$/u);
        expect(name).not.toMatch(/^\.|[. ]$/u);
      }),
    );
  });
});
