import type { Engine } from './engine.ts';
import { isWordEdge, isWordUnit } from './word-edge.ts';

/** A `Map` from the first word of a surface to the surfaces that begin with it, longest first. */
export const firstWordMap: Engine = {
  name: 'first-word-map',
  build(surfaces) {
    const byFirstWord = new Map<string, string[]>();
    for (const surface of surfaces) {
      const folded = surface.toLowerCase();
      let end = 0;
      while (end < folded.length && isWordUnit(folded.charCodeAt(end))) end++;
      const first = folded.slice(0, end);
      const list = byFirstWord.get(first);
      if (list) list.push(folded);
      else byFirstWord.set(first, [folded]);
    }
    for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length);
    return {
      find({ text: source }, spans) {
        const text = source.toLowerCase();
        const length = text.length;
        let at = 0;
        while (at < length) {
          while (at < length && !isWordUnit(text.charCodeAt(at))) at++;
          const start = at;
          while (at < length && isWordUnit(text.charCodeAt(at))) at++;
          if (at === start) break;
          const list = byFirstWord.get(text.slice(start, at));
          if (!list) continue;
          for (const surface of list) {
            const end = start + surface.length;
            if (!text.startsWith(surface, start) || !isWordEdge(text, end)) continue;
            spans.push(start, end);
            at = end;
            break;
          }
        }
      },
    };
  },
};
