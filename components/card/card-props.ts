import type { Bilingual, Concept, ConceptBrief, ConceptId } from '../../core/glossary/concept.ts';
import type { MapBase } from '../../core/map/base.ts';
import type { Located } from '../../core/map/locate.ts';
import type { SurfaceOrigin } from '../../core/spotting/mention.ts';
import type { AsOf } from '../../core/glossary/as-of.ts';
import type { SaidDate } from '../../core/dates/days.ts';
import type { Standing } from '../chain/standing.ts';
import type { CardChoice } from './ChoiceMenu.tsx';
import type { TextLinks } from './text-links.ts';

/** Which languages a sentence is given in: English, English and then Korean, or the other way round. */
export type Reading = 'en' | 'en-ko' | 'ko-en';

/** What the page said, for the card of a mention; absent for a concept that was opened from another card. */
interface MentionFacts {
  /** The words on the page. */
  text: string;
  origin: SurfaceOrigin;
  other: ConceptBrief | null;
  reason: string;
}

export type SaveState = 'ready' | 'saving' | 'saved' | 'private';

/** What shows where a concept is. It arrives last. */
export interface CardPicture {
  located: Located;
  base: MapBase;
}

export interface CardProps {
  brief: ConceptBrief;
  /** Arrives after the brief; null until then. */
  concept: Concept | null;
  /** The whole entry could not be had. */
  failed: boolean;
  mention: MentionFacts | null;
  /** Names of the concepts that this one refers to. */
  names: ReadonlyMap<ConceptId, Bilingual>;
  /** Null: it is not on the map, or cannot be had. Undefined: not known yet. */
  picture: CardPicture | null | undefined;
  standing: Standing | null;
  /** What held on the day the article was published; null where that is what holds today, or no day is known. */
  then: { asOf: AsOf; day: string } | null;
  /** Times that the sentence says by that day. */
  dates: readonly SaidDate[];
  /** Terms in the texts of the concept. */
  links: TextLinks;
  reading: Reading;
  /** Of the interface, for dates. */
  locale: string;
  /** Null where no sentence can be kept. */
  save: SaveState | null;
  canGoBack: boolean;
  titleId: string;
  onSave: () => void;
  /** Null where there is nothing to say about the term. */
  onChoose: ((choice: CardChoice) => void) | null;
  onOpen: (id: ConceptId) => void;
  /** Null where the library cannot be opened from. */
  onLibrary: (() => void) | null;
  onBack: () => void;
  onClose: () => void;
}
