import type { Engine } from './engine.ts';

/** One alternation, longest first, between word edges. */
export const regexp: Engine = {
  name: 'regexp',
  build(surfaces) {
    const escaped = surfaces.map((surface) => surface.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`));
    const pattern = new RegExp(String.raw`\b(?:${escaped.sort((a, b) => b.length - a.length).join('|')})\b`, 'g');
    // It is compiled when it first runs.
    pattern.test('first');
    return {
      find({ text: source }, spans) {
        const text = source.toLowerCase();
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) spans.push(match.index, pattern.lastIndex);
      },
    };
  },
};
