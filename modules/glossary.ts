import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { packGlossary } from '../scripts/glossary/pack-glossary.ts';
import { GLOSSARY_FOLDER, readGlossary } from '../scripts/glossary/read-glossary.ts';

const NAMES = ['concepts.json', 'lexicon.bin', 'manifest.json'] as const;

/** Puts the bundled glossary, checked and compiled, into the extension's package as `glossary/…`. An error in it stops the build. */
export default defineWxtModule({
  name: 'glossary',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(...NAMES.map((name) => `glossary/${name}`));
    });
    wxt.hook('build:publicAssets', async (_, files) => {
      const folder = join(wxt.config.wxtDir, 'glossary');
      await mkdir(folder, { recursive: true });
      // A build to try things with takes a glossary whose entries do not fit together yet; one for the stores does not.
      const warn = wxt.config.mode === 'production' ? undefined : (problem: string) => wxt.logger.warn(problem);
      // Through files and not as generated contents: those are written as text, and the lexicon is not.
      for (const { name, contents } of packGlossary(readGlossary(GLOSSARY_FOLDER), warn)) {
        await writeFile(join(folder, name), contents);
        files.push({ absoluteSrc: join(folder, name), relativeDest: `glossary/${name}` });
      }
    });
  },
});
