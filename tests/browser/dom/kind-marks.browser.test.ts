import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startMarks } from '../../../entrypoints/annotator-marks/paint.ts';
import type { AnnotatorCore } from '../../../entrypoints/annotator.content/bridge.ts';
import { makeHost } from '../../../dom/host.ts';
import { createTermMarks } from '../../../dom/term-marks.ts';
import { highlighted, markWords } from './marking.ts';
import { page, untilEnd } from './page.ts';

const IDS: Record<string, string> = {
  Hoeryong: 'place/hoeryong',
  Kim: 'person/kim',
  Ministry: 'org/ministry',
  songbun: 'concept/songbun',
  mine: 'own',
};

/** The eager script's part of it, and the script that takes over. */
function setUp() {
  const signal = untilEnd();
  const before = new Set(CSS.highlights.keys());
  const own = new WeakSet<Node>();
  let take!: (byKind: boolean) => void;
  const marks = createTermMarks({ name: 'plain', draw: (blocks, isBusy) => core.draw?.(blocks, isBusy), isGoverned: false, signal });
  const core = {
    signal,
    own,
    host: () => makeHost('open', own, signal),
    shadowRoots: () => [],
    repaint: marks.repaint,
  } as unknown as AnnotatorCore;
  startMarks(core, (listener) => (take = listener));
  const names = () => [...CSS.highlights.keys()].filter((name) => !before.has(name));
  const lineOf = (name: string) => getComputedStyle(document.querySelector('main')!, `::highlight(${name})`).textDecorationStyle;
  /** What is marked, by the line under it. */
  const drawn = () => Object.fromEntries(names().map((name) => [lineOf(name), highlighted(name)]));
  return { marks, drawn, setByKind: (byKind: boolean) => take(byKind) };
}

function words() {
  const marked = markWords(page('<main>Kim of the Ministry in Hoeryong has good songbun, says mine</main>'), ...Object.keys(IDS));
  return marked.map(({ block, spans }) => ({ block, spans: spans.map((span) => ({ ...span, concept: { id: IDS[span.word]! } })) }));
}

beforeEach(() => CSS.highlights.clear());

describe('marks that differ by kind', () => {
  it('have a line of their own for places, people, bodies and all the rest; what is of no kind of ours is a plain mark', async () => {
    const { marks, drawn, setByKind } = setUp();
    marks.show(words(), 'all');
    setByKind(true);
    await vi.waitFor(() =>
      expect(drawn()).toEqual({ dotted: ['Hoeryong', 'mine'], dashed: ['Kim'], solid: ['Ministry'], double: ['songbun'] }),
    );
  });

  it('are all alike until the reader wants it, and again when the reader does not', async () => {
    const { marks, drawn, setByKind } = setUp();
    const alike = { dotted: ['Kim', 'Ministry', 'Hoeryong', 'songbun', 'mine'] };
    marks.show(words(), 'all');
    await vi.waitFor(() => expect(drawn()).toEqual(alike));
    setByKind(true);
    await vi.waitFor(() => expect(Object.keys(drawn())).toHaveLength(4));
    setByKind(false);
    await vi.waitFor(() => expect(drawn()).toEqual(alike));
  });
});
