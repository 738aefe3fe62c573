import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { Concept, ConceptId } from '../../core/glossary/concept.ts';
import type { MapBase } from '../../core/map/base.ts';
import type { Stage } from '../../dom/card/stage.ts';
import type { Definitions } from '../../platform/settings.ts';
import type { Annotator, PageMention } from '../annotator.content/bridge.ts';

/** A passage that was kept, as something a card can be about. One object for each id: compared by identity. */
export interface ClipTarget {
  clip: string;
}
export type Target = PageMention | ClipTarget;

export function isClip(target: Target): target is ClipTarget {
  return 'clip' in target;
}

/** What all parts of the card script share. */
export interface Session {
  annotator: Annotator;
  stage: Stage;
  signal: AbortSignal;
  /** Of the interface. */
  locale: string;
  /** The extension was updated or removed: it answers no more, and only a reload helps. */
  isGone: () => boolean;
  /** What the reader calls the colours of clips. */
  colourNames: () => ColourNames;
  /** In which languages the reader wants terms explained. */
  definitions: () => Definitions;
  /** Tags that were used before; none where they cannot be had. */
  tagsUsed: () => Promise<readonly string[]>;
  lookUp: (ids: readonly ConceptId[]) => Promise<Concept[]>;
  mapBase: () => Promise<MapBase>;
}

/** Asks for each concept once a page; one that could not be had is asked for again. */
export function lookUpOnce(annotator: Annotator): Session['lookUp'] {
  const known = new Map<ConceptId, Promise<Concept | undefined>>();
  return async (ids) => {
    const wanted = ids.filter((id) => !known.has(id));
    if (wanted.length > 0) {
      const reply = annotator.ask('lookUp', { ids: wanted });
      for (const id of wanted) {
        const concept = reply.then((found) => found.find((one) => one.id === id));
        known.set(id, concept);
        concept.catch(() => known.delete(id));
      }
    }
    const found = await Promise.all(ids.map((id) => known.get(id)));
    return found.filter((one) => one !== undefined);
  };
}

/** Asks for the map when a page first needs it; one that could not be had is asked for again. */
export function mapOnce(annotator: Annotator): Session['mapBase'] {
  let base: Promise<MapBase> | undefined;
  return () => {
    base ??= annotator.ask('mapBase').catch((error: unknown) => {
      base = undefined;
      throw error;
    });
    return base;
  };
}
