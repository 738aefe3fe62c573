import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { publishedCore } from '../annotator.content/bridge.ts';
import { followByKind } from './follow-by-kind.ts';
import { startMarks } from './paint.ts';

/** The background injects this into a frame whose page is too busy for highlights, or whose reader wants kinds to differ. */
export default defineUnlistedScript(() => {
  const core = publishedCore();
  // Two needs may call at once.
  if (core && !core.draw) startMarks(core, followByKind);
});
