/** Every message there is. Names are verbs; data and replies survive structured clone. */
import type { ArticleChange } from '../core/clips/article-diff.ts';
import type { ChangeOfMany } from '../core/clips/change-of-many.ts';
import type { Clip, ClipDraft, Colour, Corrections } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import type { MergedPassage } from '../core/clips/merge.ts';
import type { SaidDate } from '../core/dates/days.ts';
import type { Concept, ConceptBrief, ConceptId } from '../core/glossary/concept.ts';
import type { MapBase } from '../core/map/base.ts';
import type { Candidate, Found } from '../core/anchoring/find-changed.ts';
import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import type { Sought } from '../core/anchoring/sought.ts';
import type { DiffPart } from '../core/anchoring/word-diff.ts';
import type { PageContext, TextBlock } from '../core/spotting/mention.ts';

/** Failures that a person can do something about; anything else is thrown. */
export type Failure = 'storage-full' | 'storage-blocked' | 'private-window' | 'not-found';
/** `isKept`: what was to be stored waits beside the database, and is stored as soon as that can be. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; isKept?: true };

export interface AnnotateRequest {
  blocks: TextBlock[];
  page: PageContext;
}

/** Mentions as rows of `MENTION_STRIDE` numbers (see mentions-codec.ts), with the tables that the numbers point into. */
export interface AnnotateReply {
  mentions: Int32Array;
  /** `MentionTables` as JSON: between processes one string costs less than a thousand objects. */
  tables: string;
  /** Passages were kept from this page: the page script fetches and marks them. */
  hasClips: boolean;
}

/** What a reader says about a term; see core/spotting/reader-choices.ts. `off-here`: Sidelight is switched off on this site. */
export interface ChoiceRequest {
  choice: 'not' | 'never' | 'always' | 'off-here';
  concept: ConceptId;
  /** The words that were marked. */
  surface: string;
  /** Of the page, or any address of the site. */
  url: string;
  /** The tab that is spoken for, when a page of ours (the popup) takes a choice back. */
  tab?: number | undefined;
}

/** `for-now`: from a private window nothing is kept, so it holds until the tab is closed. */
export type ChoiceOutcome = 'kept' | 'for-now' | 'too-many' | 'not-stored';

export interface ClipEdit {
  id: string;
  note?: string | undefined;
  tags?: string[] | undefined;
  /** `null` takes the colour away. */
  colour?: Colour | null | undefined;
  /** All of them: what is left out of it is as the page said again. */
  corrections?: Corrections | undefined;
}

/** A passage selected anew for a clip. */
export interface ClipAttachment extends Pick<ClipDraft, 'quote' | 'selectors' | 'concepts'> {
  id: string;
}

/** `drop` go to the trash. Said twice under one `batch` it is done once. */
export interface ClipMerge {
  keep: string;
  drop: string[];
  /** Null: the words of `keep` hold all. */
  passage: MergedPassage | null;
  batch: string;
}

/** Changes made in one step; `undoBatch` takes them back. */
export interface BatchOutcome {
  batch: string;
  /** How many clips differ from before. */
  changed: number;
}

/** What stood there before and what stands there now: enough to put it back. Null: nothing. */
export interface Replaced<T> {
  before: T | null;
  after: T | null;
}

/** A search the reader wants again. */
export interface SearchToKeep {
  id: string;
  name: string;
  query: string;
}

/** What an article says that it did not say when a passage of it was kept. */
export interface ArticleChanges {
  /** ISO 8601, UTC: when its text was kept. */
  taken: string;
  /** Empty: it says the same. */
  changes: ArticleChange[];
}

/** How the reader's data is. */
export interface StorageState {
  /** `losing`: less is there than in the second copy. `damaged`: the database cannot be used. */
  condition: 'well' | 'losing' | 'damaged';
  /** Clips that the second copy holds. */
  copied: number;
  /** What was brought back from it since the person last read of that. */
  restored: { clips: number; at: string } | null;
  /** `at`: ISO 8601, UTC. */
  lastBackup: { at: string; clips: number } | null;
}

/** What a page script (any frame) asks of the background. */
export interface BackgroundProtocol {
  annotate(data: AnnotateRequest): AnnotateReply;
  lookUp(data: { ids: ConceptId[] }): Concept[];
  /** What maps are drawn over; the package carries it. */
  mapBase(): MapBase;
  /** The times a text says by the day it was written on, as days. */
  saidDates(data: { text: string; published: string }): SaidDate[];
  /** For a field that offers them, the most used first. */
  tagsUsed(): string[];
  /** Goes to the place of a clip, in the tab that shows its page or in a new one. */
  openClip(data: { id: string }): Result<null>;
  /** A card was opened: the panel beside the page follows. */
  termOpened(data: { concept: ConceptId }): void;
  /** Opens the library at a concept. */
  openConcept(data: { id: ConceptId }): void;
  /** Injects the card and toolbar script into the frame that asks. */
  injectUi(): void;
  /** The same with the script that draws what custom highlights cannot. */
  injectMarks(): void;
  /** False in a private window: nothing is kept there. */
  canSave(): boolean;
  /** `tab`: the tab the passage is from, when a page of ours (the popup) saves it; private windows are told by it. */
  saveClip(data: { draft: ClipDraft; tab?: number | undefined }): Result<Clip>;
  editClip(data: ClipEdit): Result<Clip>;
  deleteClip(data: { id: string }): Result<Clip>;
  /** Takes back the last change of a clip, deletion included. */
  undoClip(data: { id: string }): Result<Clip>;
  /** Makes one clip of several; `passage` holds the words of all. Taken back with `undoBatch`. */
  mergeClips(data: ClipMerge): Result<Clip>;
  /** One change of many, all or none. Sent again under the same `batch` (made up if not given) it is done once. */
  changeClips(data: { ids: string[]; change: ChangeOfMany; batch?: string | undefined }): Result<BatchOutcome>;
  /** To a tag that there is: the two become one. */
  renameTag(data: { from: string; to: string; batch?: string | undefined }): Result<BatchOutcome>;
  /** Takes back all that was changed as one. A clip that was changed since stays as it is. */
  undoBatch(data: { batch: string }): Result<{ changed: number }>;
  /** Out of the trash. */
  restoreClip(data: { id: string }): Result<Clip>;
  /** Clips that lie in the trash, with their history: nothing brings them back. Others are left alone. */
  deleteForGood(data: { ids: string[] }): Result<{ deleted: number }>;
  /** By id; the times are the background's. */
  saveCollection(data: Pick<Collection, 'id' | 'name' | 'note' | 'items'>): Result<Replaced<Collection>>;
  /** At its end; clips that are in it stay where they are. */
  addToCollection(data: { id: string; clips: string[] }): Result<Replaced<Collection>>;
  deleteCollection(data: { id: string }): Result<Replaced<Collection>>;
  restoreCollection(data: { id: string }): Result<Replaced<Collection>>;
  saveSearch(data: SearchToKeep): Result<Replaced<SearchToKeep>>;
  deleteSearch(data: { id: string }): Result<Replaced<SearchToKeep>>;
  /** The reader's own glossary. */
  saveOwnConcept(data: Concept): Result<Replaced<Concept>>;
  deleteOwnConcept(data: { id: ConceptId }): Result<Replaced<Concept>>;
  /** All that the reader kept and set. Of a page of ours alone. */
  wipeEverything(): Result<null>;
  clipsOnPage(data: { url: string }): Clip[];
  /** Puts a clip on other words of its page; the ones before stay in its history. */
  reattachClip(data: ClipAttachment): Result<Clip>;
  /** The page that a clip was just made from: the text of its article is kept. `html`: `outerHTML` without what is ours, 5 MB at most. */
  keepArticle(data: { id: string; html: string }): Result<null>;
  /** Against the text that `clip` was kept from, or any clip of the page, the last. Null: there is none, or no article here. */
  articleChanges(data: { url: string; html: string; clip?: string | undefined }): ArticleChanges | null;
  /** How the clips of a page stand on it, once it has been looked at. */
  clipsSeen(data: { url: string; title: string; clips: { id: string; outcome: AnchorOutcome }[] }): Result<null>;
  storageState(): StorageState;
  /** Brings back from the second copy what the database has lost; one that cannot be used is made anew. Of a page of ours alone. */
  recoverStorage(): { clips: number };
  /**
   * The library wrote many rows itself, an import or a restore: the second copy and open pages follow. `anew`: what was there before
   * is of another library. Of a page of ours alone.
   */
  libraryWritten(data: { anew: boolean }): Result<null>;
  /** The person read what was brought back. */
  restoredSeen(): void;
  /** Looks for passages that are not in a page's text as they were. Offsets, and the answers, are as in `text` and in order. */
  findChanged(data: { text: string; passages: Sought[] }): Found[];
  /** Holds from the next `annotate` on. Said twice it is said once. */
  choose(data: ChoiceRequest): ChoiceOutcome;
  unchoose(data: ChoiceRequest): ChoiceOutcome;
}

/** A term of the page, for lists. */
export interface PageTerm {
  concept: ConceptBrief;
  count: number;
  /** The first words on the page that name it. */
  surface: string;
}

/** How a clip stands on the page. */
export interface ClipState {
  id: string;
  outcome: AnchorOutcome;
  /** From the words that were kept to those of the page. */
  diff?: readonly DiffPart[];
  /** The nearest words, where it was not found. */
  candidate?: Pick<Candidate, 'text' | 'diff' | 'differs'>;
}

export type PageStatus = 'on' | 'off' | 'unsupported';

export interface PageState {
  status: PageStatus;
  url: string;
  terms: PageTerm[];
  clips: ClipState[];
  /** The passage that is selected now, if any. */
  selection: string | null;
}

/** What the popup and the background ask of a page (`tabs.sendMessage`). */
export interface PageProtocol {
  pageState(): PageState;
  /** A draft of the passage that is selected now. */
  captureSelection(): ClipDraft | null;
  /** Saves the passage that is selected and says so in the page. */
  saveSelection(): void;
  revealTerm(data: { concept: ConceptId }): boolean;
  revealClip(data: { id: string }): AnchorOutcome;
  /** Shows the nearest words, and waits for the reader to select the passage anew. */
  findAgain(data: { id: string }): void;
  moveTerm(data: { by: 1 | -1 }): void;
  openTerm(): void;
  clipsChanged(data: { pageKey: string }): void;
  /** What the reader chose in a private window was changed elsewhere; what is kept, pages follow by themselves. */
  choicesChanged(): void;
}
