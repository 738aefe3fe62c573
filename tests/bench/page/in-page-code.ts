import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** `in-page.ts` as one script, to be evaluated in a page whatever its content policy is. */
export async function inPageCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'unused', fileName: () => 'page.js' },
    },
  });
  const [output] = [built].flat() as { output: { code: string }[] }[];
  return output!.output[0]!.code;
}
