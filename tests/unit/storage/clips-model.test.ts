import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { clipById, clipsOnPage, deleteClip, editClip, restoreClip, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import { clock, draft, newDatabase, PAGE } from './fixtures.ts';

/** What a clip is to its reader. */
interface State {
  note: string;
  tags: string[];
  trashed: boolean;
}

type Step = { do: 'save' | 'edit'; note: string; tags: string[] } | { do: 'delete' | 'restore' | 'undo' };

const words = fc.constantFrom('', 'a', 'b', '메모');
const tags = fc.uniqueArray(fc.constantFrom('x', 'y', '태그'), { maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('save' as const, 'edit' as const), note: words, tags }),
  fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'undo' as const) }),
);

/** The plain model: states on a stack. Undo takes one off; at the last one it takes the creation back, into the trash, once. */
function plainModel() {
  const stack: State[] = [];
  let creationStands = true;
  const now = () => stack.at(-1);
  const undo = () => {
    if (stack.length > 1) stack.pop();
    else if (creationStands && stack[0]) {
      stack[0] = { ...stack[0], trashed: true };
      creationStands = false;
    }
  };
  const apply = (step: Step) => {
    const state = now();
    if (step.do === 'save' && !state) stack.push({ note: step.note, tags: step.tags, trashed: false });
    if (step.do === 'undo') undo();
    if (!state || step.do === 'undo' || step.do === 'save') return;
    const next = step.do === 'edit' ? { ...state, note: step.note, tags: step.tags } : { ...state, trashed: step.do === 'delete' };
    if (JSON.stringify(next) !== JSON.stringify(state)) stack.push(next);
  };
  return { now, apply };
}

const stateOf = (clip: Clip | undefined): State | undefined =>
  clip && { note: clip.note, tags: clip.tags, trashed: clip.deleted !== undefined };

it('ends, after any sequence of changes, where the plain model ends, with every state kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = newDatabase();
      const tick = clock();
      const model = plainModel();
      const seen: (Clip | undefined)[] = [];
      const id = draft().id;
      for (const step of steps) {
        const now = tick();
        const existed = model.now() !== undefined;
        const answer = await (step.do === 'save'
          ? saveClip(db, draft({ note: step.note, tags: step.tags }), { now, pageKey: PAGE })
          : step.do === 'edit'
            ? editClip(db, { id, note: step.note, tags: step.tags }, { now })
            : { delete: deleteClip, restore: restoreClip, undo: undoClip }[step.do](db, id, { now }));
        model.apply(step);
        const clip = await clipById(db, id);
        expect(stateOf(clip)).toEqual(model.now());
        if (answer.ok) expect(answer.value).toEqual(clip);
        else expect(step.do === 'undo' || !existed).toBe(true);
        if (clip && clip.revision !== seen.at(-1)?.revision) seen.push(clip);
      }
      const current = await clipById(db, id);
      const revisions = await revisionsOf(db, id);
      expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, index) => index + 1));
      expect([...revisions.slice(1).map(({ before }) => before), current].filter((clip) => clip !== undefined)).toEqual(seen);
      expect(await clipsOnPage(db, PAGE)).toEqual(current && current.deleted === undefined ? [current] : []);
      await db.delete();
    }),
    { numRuns: 150 },
  );
});
