import { keepHost } from '../../dom/kept-host.ts';
import type { AnnotatorCore } from './bridge.ts';

/** The way to our root in the page, the same for all scripts that come later. */
export function keptRoot(core: AnnotatorCore): () => ShadowRoot {
  return (core.root ??= keepHost(core.host(), core.signal));
}
