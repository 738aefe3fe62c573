import { describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { capture } from '../../../dom/clips/capture.ts';
import { newId } from '../../../dom/clips/new-id.ts';
import { open, stand, useStands } from '../card/current.ts';
import { clipFrom, pause } from '../card/stand.ts';

useStands();

const MANY = 500;
/** What one look may keep the page from, ms. */
const SLICE_MS = 8;
const CITATION = { url: location.href, title: 'T', authors: [], language: 'en' };

const sentence = (n: number) =>
  `Report ${n} from the border says that ${n * 7 + 3} households were told to sign an oath on the ${n} of the month.`;
const html = `<main>${Array.from({ length: MANY }, (_, n) => `<p>Some words first. ${sentence(n)} And <b>some</b> words after it.</p>`).join('')}</main>`;

/** Drafts of one sentence of each paragraph, made from one reading of the page. */
function clipsOf(count: number): Clip[] {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const [first] = document.querySelectorAll('p');
  const node = first!.firstChild as Text;
  const at = node.data.indexOf('Report');
  const model = capture(
    new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + sentence(0).length }),
    {
      id: newId(),
      citation: CITATION,
      own: null,
      concepts: [],
    },
  )!;
  return Array.from({ length: count }, (_, n) =>
    clipFrom({
      ...model,
      id: newId(),
      quote: sentence(n),
      selectors: [{ type: 'TextQuoteSelector', exact: sentence(n), prefix: 'Some words first. ', suffix: ' And some words after it.' }],
    }),
  );
}

/** The longest time in which the page got no turn. */
async function longestWait(during: () => Promise<void>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(null);
  };
  port1.addEventListener('message', turn);
  port1.start();
  port2.postMessage(null);
  await during();
  isOver = true;
  port1.close();
  return longest;
}

describe('five hundred clips on one page', () => {
  it('are all found', async () => {
    await open({ html, clips: clipsOf(MANY) });
    await vi.waitFor(() => expect(stand.ui.clipOutcomes().filter(({ outcome }) => outcome !== 'orphan')).toHaveLength(MANY), 10_000);
  });

  it('never keep the page from a turn for longer than a slice while they are looked for', async () => {
    const clips = clipsOf(MANY);
    await open({ html });
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      // The first time they are drawn too, which is the longer way.
      stand.clips.clear();
      await stand.ui.clipsChanged();
      for (const clip of clips) stand.clips.set(clip.id, clip);
      waits.push(await longestWait(() => stand.ui.clipsChanged()));
      expect(stand.ui.clipOutcomes()).toHaveLength(MANY);
      await pause(50);
    }
    // Other tests share the machine: the best of ten is what our own work takes.
    expect(Math.min(...waits)).toBeLessThan(SLICE_MS);
  });
});
