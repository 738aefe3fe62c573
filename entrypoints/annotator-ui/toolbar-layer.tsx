import { render } from 'preact';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import { Toolbar } from '../../components/toolbar/Toolbar.tsx';
import type { ToolbarState } from '../../components/toolbar/Toolbar.tsx';
import { toolbarTexts } from '../../components/toolbar/toolbar-texts.ts';
import { citationText } from '../../core/clips/citation-text.ts';
import type { ClipDraft, Colour } from '../../core/clips/clip.ts';
import type { SaidDate } from '../../core/dates/days.ts';
import { focusFirst } from '../../dom/card/layer-focus.ts';
import { keepPlaced } from '../../dom/card/placement.ts';
import { liveRange } from '../../dom/clips/anchor.ts';
import { copyText } from '../../dom/clips/copy-text.ts';
import { endOfSelection } from '../../dom/clips/selection.ts';
import { pause } from '../../dom/slices.ts';
import { saidDatesIn } from './article-date.ts';
import type { Keeper } from './keeper.ts';
import type { Session } from './session.ts';

const FORM_HEIGHT = 370;
/** Who selects more than a paragraph does not ask when it was; and more dates than these are a list, not an answer. */
const LONGEST_ASKED = 600;
const MOST_DATES = 3;
/** The toolbar waits no longer for them; later ones make it grow. */
const DATES_MS = 250;

/** What the toolbar is about: some words, and from the first attempt on the draft of them, so that sending twice saves once. */
interface Held {
  range: StaticRange;
  backward: boolean;
  draft: ClipDraft | null;
  /** The words as they were selected: the page may put others in their place. */
  words: string;
  values: ClipFormValues;
  dates: readonly SaidDate[];
}

export interface ToolbarLayer {
  /** Offers what can be done with a selection. */
  offer: (range: StaticRange, backward: boolean) => Promise<void>;
  /** Saves at once; shows itself only when that fails. */
  save: (range: StaticRange, backward: boolean) => Promise<boolean>;
  /** The draft that is held while it is not saved. */
  held: () => ClipDraft | null;
  /** True while it must not be taken away: words in it or a passage would be lost. */
  isHolding: () => boolean;
  isOpen: () => boolean;
  hide: () => void;
  /** Goes into it, if it is there. */
  focus: () => boolean;
  /** The extension went away: says so, and keeps the passage until it is closed. */
  orphan: (onClosed: () => void) => void;
}

interface ToolbarOptions {
  keeper: Keeper;
  hold: (range: StaticRange | null) => void;
  /** The term that a selection is, if it is one. */
  termIn: (range: StaticRange) => string | null;
  explain: (range: StaticRange) => void;
  /** Whether a clip waits to be put on other words, and putting it there. */
  isAttaching: () => boolean;
  attach: (range: StaticRange) => void;
  /** The words left the page before they could be kept. */
  onGone: () => void;
}

export function createToolbar(
  session: Session,
  { keeper, hold, termIn, explain, isAttaching, attach, onGone }: ToolbarOptions,
): ToolbarLayer {
  const { stage, annotator, signal } = session;
  const texts = toolbarTexts();
  const layer = stage.addLayer('sl-toolbar');
  layer.role = 'group';
  layer.ariaLabel = texts.label;
  let held: Held | null = null;
  let state: ToolbarState = { name: 'ready' };
  let copied = false;
  let suggestions: readonly string[] = [];
  let stopPlacing = () => {};
  let onClosed = () => {};

  const hide = () => {
    held = null;
    copied = false;
    stopPlacing();
    hold(null);
    render(null, layer);
    stage.hide(layer);
    onClosed();
  };
  const paint = () => {
    if (!held) return;
    layer.dataset['state'] = state.name;
    const props = {
      texts,
      state,
      copied,
      dates: held.dates,
      locale: session.locale,
      draft: held.values,
      term: termIn(held.range),
      isAttaching: isAttaching(),
      colourNames: session.colourNames(),
      suggestions,
    };
    render(<Toolbar {...props} {...actions} />, layer);
  };
  const show = (next: ToolbarState) => {
    if (!held) return;
    const { range, backward } = held;
    const isNew = layer.hidden || next.name === 'form' || state.name === 'form';
    state = next;
    paint();
    if (!isNew) return;
    stopPlacing();
    stage.show(layer, range.endContainer);
    stopPlacing = keepPlaced(layer, {
      words: () => (next.name === 'ready' ? endOfSelection(range, backward) : liveRange(range)) ?? liveRange(range),
      align: 'end',
      mostHeight: next.name === 'form' ? FORM_HEIGHT : 240,
      enough: next.name === 'form' ? FORM_HEIGHT : 72,
      onLost: () => state.name === 'ready' && hide(),
    });
  };
  const readDates = async (mine: Held) => {
    if (session.isGone() || mine.words.length > LONGEST_ASKED) return;
    // The selection does without, where nobody answers.
    mine.dates = (await saidDatesIn(mine.words, session).catch(() => [])).slice(0, MOST_DATES);
    if (held === mine && !layer.hidden && mine.dates.length > 0) paint();
  };
  const draft = () => {
    if (held && !held.draft && wordsOf(held.range) === held.words) held.draft = keeper.draft(held.range);
    return held?.draft ? { ...held.draft, ...held.values } : null;
  };
  const save = async (): Promise<boolean> => {
    const sent = draft();
    const mine = held;
    if (!sent) {
      hide();
      onGone();
      return false;
    }
    if (!layer.hidden) show({ name: 'saving' });
    const stored = await keeper.save(sent);
    if (held !== mine) return stored.ok;
    if (stored.ok) {
      // So that the mark can be seen where the selection was.
      if (!layer.hidden) getSelection()?.removeAllRanges();
      hide();
    } else {
      show(stored.isPrivate ? { name: 'private' } : { name: 'failed', problem: stored.problem, canRetry: stored.canRetry });
      stage.announce(stored.problem);
    }
    return stored.ok;
  };
  const actions = {
    onSave: (colour?: Colour) => {
      if (held && colour) held.values = { ...held.values, colour };
      void save();
    },
    onForm: () => {
      if (!draft()) {
        hide();
        return onGone();
      }
      hold(held?.range ?? null);
      show({ name: 'form' });
      void session.tagsUsed().then((tags) => {
        suggestions = tags;
        if (state.name === 'form') paint();
      });
    },
    onSubmit: (values: ClipFormValues) => {
      if (held) held.values = values;
      void save();
    },
    onChange: (values: ClipFormValues) => {
      if (held) held.values = values;
    },
    onCopy: () => {
      const text = draft();
      if (!text) return;
      void copyText(citationText({ ...text, created: new Date().toISOString() }), layer).then((done) => {
        copied = done;
        if (!done && held) show({ name: 'failed', problem: texts.copyFailed, canRetry: false });
        else paint();
        stage.announce(done ? texts.copied : texts.copyFailed);
      });
    },
    onAttach: () => {
      const range = held?.range;
      hide();
      if (range) attach(range);
    },
    onExplain: () => {
      const range = held?.range;
      hide();
      if (range) explain(range);
    },
    onClose: hide,
  };

  // A press would collapse the selection that it is about; in the form fields it must not be stopped.
  layer.addEventListener('mousedown', (event) => state.name !== 'form' && event.preventDefault(), { signal });
  layer.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) hide();
    },
    { signal },
  );

  return {
    async offer(range, backward) {
      const mine = holding(range, backward);
      held = mine;
      const reading = readDates(mine);
      const canSave = session.isGone() || (await annotator.ask('canSave').catch(() => true));
      await Promise.race([reading, pause(DATES_MS, signal)]);
      if (held === mine && !signal.aborted) show({ name: canSave ? 'ready' : 'private' });
    },
    save(range, backward) {
      // By key while the toolbar holds this passage: the one with its note and its id.
      held = held?.draft && !layer.hidden ? held : holding(range, backward);
      return save();
    },
    held: draft,
    isHolding: () => held !== null && (state.name === 'form' || state.name === 'failed' || state.name === 'saving'),
    isOpen: () => !layer.hidden,
    hide,
    focus: () => focusFirst(layer),
    orphan(closed) {
      onClosed = closed;
      show({ name: 'failed', problem: texts.updated, canRetry: false });
    },
  };
}

function holding(range: StaticRange, backward: boolean): Held {
  return { range, backward, draft: null, words: wordsOf(range), values: { note: '', tags: [] }, dates: [] };
}

function wordsOf(range: StaticRange): string {
  return liveRange(range)?.toString() ?? '';
}
