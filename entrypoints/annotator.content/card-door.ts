/** The way to the card script, which the background puts into the frame when it is first needed. */
import { pause } from '../../dom/slices.ts';
import type { AnnotatorUi, Ask } from './bridge.ts';

export interface CardDoor {
  /** The card script once it is there; null when it could not be had. `event`: what called for it, handed on when it has come. */
  open(event?: Event): Promise<AnnotatorUi | null>;
  /** The card script if it is there. */
  ui(): AnnotatorUi | undefined;
  join(ui: AnnotatorUi): void;
}

export function createCardDoor(ask: Ask, signal: AbortSignal): CardDoor {
  /** One of a type is enough: where the pointer was before is past. */
  const waiting = new Map<string, Event>();
  const joining = Promise.withResolvers<AnnotatorUi>();
  let joined: AnnotatorUi | undefined;
  let calling: Promise<AnnotatorUi | null> | undefined;

  async function call(tries = 2): Promise<AnnotatorUi | null> {
    const injected = ask('injectUi').catch(() => {});
    await Promise.race([joining.promise, injected.then(() => pause(3000, signal))]);
    if (!joined && tries > 1) return call(tries - 1);
    calling = undefined;
    return joined ?? null;
  }

  return {
    async open(event) {
      if (joined) return joined;
      if (event) waiting.set(event.type, event);
      calling ??= call();
      return calling;
    },
    ui: () => joined,
    join(ui) {
      joined = ui;
      joining.resolve(ui);
      for (const event of waiting.values()) ui.wake(event);
      waiting.clear();
    },
  };
}
