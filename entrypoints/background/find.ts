import { changedFinder, type Found } from '../../core/anchoring/find-changed.ts';
import type { ConceptsIn } from '../../core/anchoring/veto.ts';
import type { Handlers } from '../../messaging/server.ts';

/** Other questions are answered in between. */
const SLICE_MS = 15;

/** Finds passages whose words changed: on strings and here, for it takes longer than a page may be held up. */
export function finders(conceptsIn: () => Promise<ConceptsIn>): Pick<Handlers, 'findChanged'> {
  return {
    async findChanged({ text, passages }) {
      const find = changedFinder(text, await conceptsIn());
      const found: Found[] = [];
      let until = performance.now() + SLICE_MS;
      for (const passage of passages) {
        found.push(find(passage));
        if (performance.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        until = performance.now() + SLICE_MS;
      }
      return found;
    },
  };
}
