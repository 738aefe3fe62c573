import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Tried } from '../../components/welcome/TryList.tsx';
import type { Density } from '../../core/marks/density.ts';
import { ask, isAlive } from '../../messaging/ask.ts';
import { followColourNames, followDefinitions } from '../../platform/settings.ts';
import { publishedAnnotator, publishedCore, type Ask } from '../annotator.content/bridge.ts';
import { startSession } from '../annotator.content/session.ts';
import { followByKind } from '../annotator-marks/follow-by-kind.ts';
import { startMarks } from '../annotator-marks/paint.ts';
import { startUi } from '../annotator-ui/start.tsx';

/** Our commands that a page obeys. The background sends them to whatever tab is in front. */
const COMMANDS = { moveTerm: 'key', openTerm: 'key', saveSelection: 'save' } as const;

export interface LiveArticle {
  mark: (density: Density) => void;
}

/**
 * Annotates the page it runs in, as the page scripts do a newspaper's. No script can be injected into a page of an extension, so it
 * brings both of them along.
 */
export function annotateWelcome(density: Density, onTried: (what: Tried) => void, signal: AbortSignal): LiveArticle {
  const askAndTell = (async (type: Parameters<Ask>[0], data: never) => {
    if (type === 'injectUi') return showUi();
    if (type === 'injectMarks') return showMarks();
    const reply = await (ask as (type: string, data: never) => Promise<{ ok?: boolean }>)(type, data);
    if (type === 'lookUp') onTried('hover');
    if (type === 'saveClip' && reply.ok) onTried('save');
    return reply;
  }) as Ask;
  const session = startSession(askAndTell, density, signal);
  let isShown = false;
  const showUi = () => {
    const annotator = isShown ? undefined : publishedAnnotator();
    isShown = true;
    if (annotator) startUi(annotator, { locale: i18n.t('uiLanguage'), isGone: () => !isAlive(), followColourNames, followDefinitions });
  };

  const showMarks = () => {
    const core = publishedCore();
    if (core && !core.draw) startMarks(core, followByKind);
  };
  // No `annotate` of a page of ours brings it.
  followByKind((byKind) => byKind && showMarks(), signal);

  const obey = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void): true | undefined => {
    const { type, data } = (message ?? {}) as { type?: string; data?: { by: 1 | -1 } };
    if (sender.id !== browser.runtime.id || type === undefined || !(type in COMMANDS)) return;
    const command = type as keyof typeof COMMANDS;
    void session.door.open().then(async (ui) => {
      if (command === 'moveTerm') ui?.moveTerm(data?.by ?? 1);
      else await ui?.[command]();
      if (command !== 'saveSelection') onTried(COMMANDS[command]);
      respond({ res: null });
    });
    return true;
  };
  browser.runtime.onMessage.addListener(obey as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(obey as never));
  return { mark: session.mark };
}
