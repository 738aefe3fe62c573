import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { followColourNames, followDefinitions } from '../../platform/settings.ts';
import { isAlive } from '../../messaging/ask.ts';
import { publishedAnnotator } from '../annotator.content/bridge.ts';
import type { Annotator } from '../annotator.content/bridge.ts';
import { startUi } from './start.tsx';

const STARTED = Symbol.for('sidelight.ui');

/** The background injects this into a frame when its reader first needs a card, a toolbar or a clip mark. */
export default defineUnlistedScript(() => {
  const annotator = publishedAnnotator();
  const world = globalThis as { [STARTED]?: Annotator };
  // Two needs may call at once.
  if (!annotator || world[STARTED] === annotator) return;
  world[STARTED] = annotator;
  // The language of our texts: a browser may run in one that we have no texts in.
  startUi(annotator, { locale: i18n.t('uiLanguage'), isGone: () => !isAlive(), followColourNames, followDefinitions });
});
