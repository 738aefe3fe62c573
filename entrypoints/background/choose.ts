import { browser } from 'wxt/browser';
import {
  type Choice,
  countChoices,
  joinChoices,
  MOST_CHOICES,
  type ReaderChoices,
  withChoice,
  withoutChoice,
} from '../../core/spotting/reader-choices.ts';
import { sendToPage } from '../../messaging/client.ts';
import type { ChoiceOutcome, ChoiceRequest } from '../../messaging/protocol.ts';
import type { Handlers, Sender } from '../../messaging/server.ts';
import {
  forgetPrivateChoices,
  keepChoices,
  keptChoices,
  type PrivateChoices,
  privateChoices,
  setPrivateChoices,
  watchKeptChoices,
} from '../../platform/reader-choices.ts';
import { setSiteOff } from '../../platform/settings.ts';
import { privateTab } from './private-window.ts';

/** What counts on the page that asks, and the site it is on. */
export interface ChoicesHere {
  choices: ReaderChoices;
  hostname: string;
  /** Switched off in this tab of a private window. */
  isOff: boolean;
}

export interface Choosers extends Pick<Handlers, 'choose' | 'unchoose'> {
  choicesFor: (from: Sender, url: string | undefined) => Promise<ChoicesHere>;
}

/** Keeps what a reader says about terms: the only place that changes it. */
export function choosers(): Choosers {
  // A cache and no more: every page asks for it, and a worker that starts again reads it again.
  let known: Promise<ReaderChoices> | undefined;
  /** One change after the other, so that two tabs do not overwrite each other's. */
  let turn: Promise<unknown> = Promise.resolve();
  watchKeptChoices((choices) => (known = Promise.resolve(choices)));
  browser.tabs.onRemoved.addListener((tab) => void inTurn(() => forgetPrivateChoices(tab)));

  const read = () => (known ??= keptChoices()).catch((error: unknown) => ((known = undefined), Promise.reject(error)));
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = turn.then(job);
    turn = done.catch(() => {});
    return done;
  }

  async function keep(request: ChoiceRequest, hostname: string, isTaken: boolean): Promise<ChoiceOutcome> {
    if (request.choice === 'off-here') {
      await setSiteOff(hostname, isTaken);
      return 'kept';
    }
    const next = changed(await keptChoices(), request, hostname, isTaken);
    if (isTaken && countChoices(next) > MOST_CHOICES) return 'too-many';
    await keepChoices(next);
    known = Promise.resolve(next);
    return 'kept';
  }

  async function keepForNow(request: ChoiceRequest, hostname: string, isTaken: boolean, tab: number): Promise<ChoiceOutcome> {
    const before = await privateChoices(tab);
    const next =
      request.choice === 'off-here'
        ? { ...before, off: isTaken ? [...new Set([...before.off, hostname])] : before.off.filter((one) => one !== hostname) }
        : { ...changed(before, request, hostname, isTaken), off: before.off };
    if (isTaken && countChoices(next) + next.off.length > MOST_CHOICES) return 'too-many';
    await setPrivateChoices(tab, next);
    return 'for-now';
  }

  async function take(request: ChoiceRequest, from: Sender, isTaken: boolean): Promise<ChoiceOutcome> {
    const hostname = hostnameOf(from, request.url);
    if (hostname === '' && request.choice !== 'never') return 'not-stored';
    try {
      const tab = await privateTab(from, request.tab);
      const outcome = await inTurn(() =>
        tab === undefined ? keep(request, hostname, isTaken) : keepForNow(request, hostname, isTaken, tab),
      );
      // Pages cannot see this area of the storage.
      if (tab !== undefined && request.tab === tab) void sendToPage(tab, 'choicesChanged').catch(() => {});
      return outcome;
    } catch {
      return 'not-stored';
    }
  }

  return {
    choose: (request, from) => take(request, from, true),
    unchoose: (request, from) => take(request, from, false),
    async choicesFor(from, url) {
      const hostname = hostnameOf(from, url ?? '');
      // Terms are explained even where nothing can be stored.
      const choices = await read().catch(() => NONE);
      const tab = from.tab?.incognito ? from.tab.id : undefined;
      if (tab === undefined) return { choices, hostname, isOff: false };
      const now = await privateChoices(tab).catch(() => NONE);
      return { choices: joinChoices(choices, now), hostname, isOff: now.off.includes(hostname) };
    },
  };
}

const NONE: PrivateChoices = { muted: [], sites: {}, off: [] };

function changed(choices: ReaderChoices, { choice, concept, surface }: ChoiceRequest, hostname: string, isTaken: boolean): ReaderChoices {
  if (choice === 'off-here') return choices;
  const said: Choice = { choice, concept, surface, hostname };
  return isTaken ? withChoice(choices, said) : withoutChoice(choices, said);
}

/** The site in the address bar, also for a frame inside it; where that cannot be seen, the one the address is of. */
function hostnameOf({ tab }: Sender, url: string): string {
  const address = tab?.url !== undefined && /^https?:/.test(tab.url) ? tab.url : url;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
