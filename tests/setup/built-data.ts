import type { Plugin } from 'vite';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { buildBase } from '../../scripts/map/build-base.ts';

const MADE: Record<string, () => unknown> = {
  'virtual:map-base': buildBase,
  'virtual:glossary': () => readGlossary().concepts,
};

/** Gives tests in a browser the data that the build makes. */
export function builtData(): Plugin {
  return {
    name: 'built-data',
    resolveId: (id) => (id in MADE ? `\0${id}` : null),
    load: (id) => {
      const make = MADE[id.slice(1)];
      return id.startsWith('\0virtual:') && make ? `export default ${JSON.stringify(make())}` : null;
    },
  };
}
