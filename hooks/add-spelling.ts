import { withSpelling } from '../core/glossary/own.ts';
import { send } from '../messaging/client.ts';
import type { Database } from '../storage/database.ts';
import { bundledConcept } from '../storage/glossary.ts';

/** One more spelling of a term, in the reader's own glossary. @returns whether it was kept */
export async function addSpelling(db: Database, id: string, spelling: string): Promise<boolean> {
  const own = await db.ownConcepts.get(id);
  const concept = (await bundledConcept(db, id)) ?? own;
  if (!concept) return false;
  const result = await send('saveOwnConcept', withSpelling(concept, own, spelling));
  return result.ok;
}
