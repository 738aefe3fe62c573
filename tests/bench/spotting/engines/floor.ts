import type { Engine } from './engine.ts';

let sink = 0;

/** Reading every UTF-16 code unit once: no matcher can do less. */
export const floor: Engine = {
  name: 'floor',
  build: () => ({
    find({ text }, spans) {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
      sink ^= sum;
      if (sink === 0x7fffffff) spans.push(sink);
    },
  }),
};
