import { i18n } from '#i18n';
import { showRange } from '../../dom/card/show-range.ts';
import type { PageMention } from '../annotator.content/bridge.ts';
import type { CardLayer } from './card-layer.tsx';
import { isClip } from './session.ts';
import type { Session } from './session.ts';

/** Ways to the terms of a page that need no pointer. */
export interface Terms {
  move: (by: 1 | -1) => void;
  open: () => void;
  /** Shows the next place that names a concept; false when the page has none. */
  reveal: (concept: string) => boolean;
}

export function createTerms({ annotator, stage }: Session, card: CardLayer): Terms {
  let last: PageMention | null = null;

  const show = (mention: PageMention, focus: boolean): boolean => {
    const words = annotator.rangeOf(mention);
    if (!words) return false;
    last = mention;
    showRange(words);
    card.openByKey(mention, focus);
    return true;
  };
  const current = (): PageMention | null => {
    const target = card.shown();
    if (target && !isClip(target)) return target;
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused !== stage.host) {
      const range = document.createRange();
      range.selectNodeContents(focused);
      const [mention] = annotator.mentionsIn(range);
      if (mention && focused.matches('a[href]')) return mention;
    }
    return null;
  };
  /** Index of the first mention that lies in the window or after it. */
  const firstSeen = (mentions: readonly PageMention[]): number => {
    const index = mentions.findIndex((mention) => (annotator.rangeOf(mention)?.getBoundingClientRect().bottom ?? -1) > 0);
    return index < 0 ? mentions.length : index;
  };

  return {
    move(by) {
      const mentions = annotator.mentions();
      if (mentions.length === 0) return stage.announce(i18n.t('card.noTerms'));
      const from = current() ?? last;
      const at = from ? mentions.indexOf(from) : -1;
      const start = at >= 0 ? at + by : firstSeen(mentions) + (by === 1 ? 0 : -1);
      // Some may have lost their words since; round the end it goes on at the other.
      for (let step = 0; step < mentions.length; step++) {
        const index = (((start + step * by) % mentions.length) + mentions.length) % mentions.length;
        if (show(mentions[index]!, false)) return;
      }
    },
    open() {
      const mentions = annotator.mentions();
      const lastSeen = last && mentions.includes(last) ? last : null;
      const mention = current() ?? lastSeen ?? mentions[firstSeen(mentions)] ?? mentions[0];
      if (!mention || !show(mention, true)) stage.announce(i18n.t('card.noTerms'));
    },
    reveal(concept) {
      const all = annotator.mentions().filter((mention) => mention.concept.id === concept);
      const next = last?.concept.id === concept ? all.indexOf(last) + 1 : 0;
      return [...all.slice(next), ...all.slice(0, next)].some((mention) => show(mention, false));
    },
  };
}
