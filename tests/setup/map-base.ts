import type { Plugin } from 'vite';
import { buildBase } from '../../scripts/map/build-base.ts';

const NAME = 'virtual:map-base';

/** Gives tests in a browser the map as the build makes it. */
export function mapBase(): Plugin {
  return {
    name: 'map-base',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(buildBase())}` : null),
  };
}
