import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { buildBase } from '../scripts/map/build-base.ts';

const NAME = 'map/base.json';

/** Draws the map that places are shown on, and puts it into the extension's package. */
export default defineWxtModule({
  name: 'map',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(NAME);
    });
    wxt.hook('build:publicAssets', async (_, files) => {
      const file = join(wxt.config.wxtDir, NAME);
      await mkdir(join(wxt.config.wxtDir, 'map'), { recursive: true });
      await writeFile(file, JSON.stringify(buildBase()));
      files.push({ absoluteSrc: file, relativeDest: NAME });
    });
  },
});
