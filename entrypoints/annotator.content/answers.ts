/** Answers what the popup and the background ask of the page. They ask all frames at once, and the first answer counts. */
import { browser } from 'wxt/browser';
import type { PageProtocol, PageState, PageStatus, PageTerm } from '../../messaging/protocol.ts';
import { pause } from '../../dom/slices.ts';
import type { AnnotatorUi, PageMention } from './bridge.ts';
import { selectedText } from './first-needs.ts';
import type { Session } from './session.ts';

type Type = keyof PageProtocol;

/** A frame inside lets the top one speak first, and the top one lets all others speak before it says that there is nothing. */
const INNER = 50;
const LAST = 200;
/** How long the popup waits for a page that is still being read. */
const READING = 1500;

/** What is said where there is nothing to say it of. */
const NOTHING: { [T in Type]?: ReturnType<PageProtocol[T]> } = { captureSelection: null, revealTerm: false, revealClip: 'orphan' };

export function countTerms(mentions: readonly PageMention[]): PageTerm[] {
  const byConcept = Map.groupBy(mentions, ({ concept }) => concept.id);
  return [...byConcept.values()].map((same) => ({ concept: same[0]!.concept, count: same.length, surface: same[0]!.text }));
}

/** Speaks the wire format of @webext-core/messaging, to our own extension only. */
export function answerPage(status: () => PageStatus, session: () => Session | undefined, signal: AbortSignal): void {
  const isTop = self === top;
  const ui = () => session()?.door.ui();
  const mentions = () => session()?.core.mentions() ?? [];

  /** Whether this frame is the one that is meant. */
  function isMeant(type: Type, value: unknown): boolean {
    if (type === 'revealTerm') return mentions().some(({ concept }) => concept.id === value);
    if (/Clip$|Again/.test(type))
      return (
        ui()
          ?.clipOutcomes()
          .some(({ id }) => id === value) ?? false
      );
    if (type === 'clipsChanged') return ui() !== undefined;
    // The reader is in one of the frames: where the focus is, or the selection.
    if (isTop) return !document.activeElement?.matches('iframe,frame') || selectedText() !== '';
    return type.endsWith('Term') ? document.hasFocus() : selectedText() !== '';
  }

  async function state(): Promise<PageState> {
    await Promise.race([session()?.ready, pause(READING, signal)]);
    return {
      status: status(),
      url: location.href,
      terms: countTerms(mentions()),
      clips: ui()?.clipOutcomes() ?? [],
      selection: (session() && selectedText()) || null,
    };
  }

  async function answer(type: Type, value: unknown): Promise<unknown> {
    if (type === 'pageState') return state();
    if (type === 'captureSelection' && !selectedText()) return null;
    const card = await (type === 'clipsChanged' ? ui() : session()?.door.open());
    // The card has a method for each message.
    const method = card?.[type as keyof AnnotatorUi] as ((value: unknown) => unknown) | undefined;
    return method ? method(value) : NOTHING[type];
  }

  const listener = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void): true | undefined => {
    const { type, data, timestamp } = (message ?? {}) as { type: Type; data?: object | null; timestamp: unknown };
    if (sender.id !== browser.runtime.id || typeof timestamp !== 'number') return;
    // No message holds more than one value.
    const [value] = Object.values(data ?? {});
    const meant = isMeant(type, value);
    if (!meant && !isTop) return;
    const reply = async () => {
      await pause(meant ? (isTop ? 0 : INNER) : LAST, signal);
      return meant || /^(page|revealClip)/.test(type) ? answer(type, value) : NOTHING[type];
    };
    reply().then(
      (res) => respond({ res }),
      ({ message }) => respond({ err: { message } }),
    );
    return true;
  };
  // Never taken away: no message comes once the extension has gone.
  browser.runtime.onMessage.addListener(listener as never);
}
