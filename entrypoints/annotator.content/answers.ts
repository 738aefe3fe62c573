/** Answers what the popup and the background ask of the page. They ask all frames at once, and the first answer counts. */
import { browser } from 'wxt/browser';
import type { PageProtocol, PageStatus, PageTerm } from '../../messaging/protocol.ts';
import { pause } from '../../dom/slices.ts';
import type { PageMention } from './bridge.ts';
import { selectedText } from './first-needs.ts';
import type { Session } from './session.ts';

interface Answer<T extends keyof PageProtocol> {
  /** Whether this frame is the one that is meant. */
  isMeant(data: Parameters<PageProtocol[T]>[0]): boolean;
  answer(data: Parameters<PageProtocol[T]>[0]): Promise<ReturnType<PageProtocol[T]>>;
  /** What the top frame says when no frame was meant. */
  otherwise?: ReturnType<PageProtocol[T]>;
}

type Answers = { [T in keyof PageProtocol]: Answer<T> };

/** A frame inside lets the top one speak first, and the top one lets all others speak before it says that there is nothing. */
const INNER = 50;
const LAST = 200;
/** How long the popup waits for a page that is still being read. */
const READING = 1500;

export function countTerms(mentions: readonly PageMention[]): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const { concept, text } of mentions) {
    const term = terms.get(concept.id);
    if (term) term.count++;
    else terms.set(concept.id, { concept, count: 1, surface: text });
  }
  return [...terms.values()];
}

export function pageAnswers(status: () => PageStatus, session: () => Session | undefined, signal: AbortSignal): Answers {
  const isTop = self === top;
  /** The reader is in this frame. */
  const isHere = () => (isTop ? !/^I?FRAME$/.test(document.activeElement?.tagName ?? '') : document.hasFocus());
  const isSelectedHere = () => (session() && selectedText() !== '') || (isTop && isHere());
  const mentions = () => session()?.annotator.mentions() ?? [];
  const card = async () => (await session()?.door.open()) ?? undefined;
  const hasClip = (id: string) =>
    session()
      ?.door.ui()
      ?.clipOutcomes()
      .some((clip) => clip.id === id) ?? false;

  return {
    pageState: {
      isMeant: () => isSelectedHere(),
      async answer() {
        await Promise.race([session()?.ready, pause(READING, signal)]);
        return {
          status: status(),
          url: location.href,
          title: document.title,
          terms: countTerms(mentions()),
          clips: session()?.door.ui()?.clipOutcomes() ?? [],
          selection: (session() && selectedText()) || null,
        };
      },
    },
    captureSelection: {
      isMeant: () => isSelectedHere(),
      answer: async () => (selectedText() && (await card())?.captureSelection()) || null,
      otherwise: null,
    },
    saveSelection: { isMeant: () => isSelectedHere(), answer: async () => (await card())?.saveSelection(), otherwise: undefined },
    revealTerm: {
      isMeant: ({ concept }) => mentions().some((mention) => mention.concept.id === concept),
      answer: async ({ concept }) => (await card())?.revealTerm(concept) ?? false,
      otherwise: false,
    },
    revealClip: { isMeant: ({ id }) => hasClip(id), answer: async ({ id }) => (await card())?.revealClip(id) ?? 'orphan' },
    moveTerm: { isMeant: isHere, answer: async ({ by }) => (await card())?.moveTerm(by), otherwise: undefined },
    openTerm: { isMeant: isHere, answer: async () => (await card())?.openTerm(), otherwise: undefined },
    clipsChanged: {
      isMeant: () => isTop || session()?.door.ui() !== undefined,
      answer: async () => session()?.door.ui()?.clipsChanged(),
    },
  };
}

/** Speaks the wire format of @webext-core/messaging, to our own extension only. */
export function answerPage(answers: Answers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void): true | undefined => {
    const { type, data, timestamp } = (message ?? {}) as { type: keyof PageProtocol; data: never; timestamp: unknown };
    if (sender.id !== browser.runtime.id || typeof timestamp !== 'number' || !Object.hasOwn(answers, type)) return;
    const { isMeant, answer, ...rest } = answers[type] as Answer<keyof PageProtocol>;
    const isTop = self === top;
    const meant = isMeant(data);
    if (!meant && !isTop) return;
    const reply = async () => {
      await pause(meant ? (isTop ? 0 : INNER) : LAST, signal);
      return meant || !('otherwise' in rest) ? answer(data) : rest.otherwise;
    };
    reply().then(
      (res) => respond({ res }),
      ({ name, message, stack }) => respond({ err: { name, message, stack } }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener as never));
}
