import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../messaging/ask.ts';
import { answerPage } from './answers.ts';
import { beginLife } from './life.ts';
import { startSession, type Session } from './session.ts';
import { watchSiteSwitch } from './site-switch.ts';
import { watchVisits } from './visits.ts';

/** text/html, application/xhtml+xml, text/plain. */
const READABLE = /html|plain/;

export default defineContentScript({
  matches: [], // set from platform/hosts.ts in wxt.config.ts
  allFrames: true,
  runAt: 'document_idle',
  async main() {
    // Each part of the browser's API takes a millisecond to come into being: not all in one task, in which the script was compiled too.
    await scheduler.yield();
    const life = beginLife();
    if (!life) return;
    const isReadable = READABLE.test(document.contentType) && document.body !== null;
    let session: Session | undefined;
    let stop = new AbortController();

    answerPage(
      () => (isReadable ? (session ? 'on' : 'off') : 'unsupported'),
      () => session,
      life,
    );
    if (!isReadable) return;
    const renew = () => session?.core.renew();
    await scheduler.yield();
    const check = watchSiteSwitch(
      (isOff, density) => {
        if (isOff === !session) return session?.mark(density);
        if (isOff) {
          stop.abort();
          session = undefined;
        } else {
          stop = new AbortController();
          session = startSession(ask, density, AbortSignal.any([stop.signal, life]));
        }
      },
      renew,
      life,
    );
    watchVisits(() => {
      check();
      renew();
    }, life);
  },
});
