import { i18n } from '#i18n';
import cardCss from '../../assets/css/card.css?inline';
import formCss from '../../assets/css/form.css?inline';
import chainCss from '../../assets/css/chain.css?inline';
import mapCss from '../../assets/css/map.css?inline';
import diffCss from '../../assets/css/word-diff.css?inline';
import tokensCss from '../../assets/css/tokens.css?inline';
import toolbarCss from '../../assets/css/toolbar.css?inline';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { toolbarTexts } from '../../components/toolbar/toolbar-texts.ts';
import { makeStage } from '../../dom/card/stage.ts';
import { sentenceRange } from '../../dom/clips/capture.ts';
import { isBackward, isInField, selectedRange } from '../../dom/clips/selection.ts';
import type { Annotator, PageMention } from '../annotator.content/bridge.ts';
import { createCardLayer } from './card-layer.tsx';
import { createChoose } from './choices.ts';
import { ClipCardView } from './ClipCardView.tsx';
import { createFindAgain } from './find-again.ts';
import { createKeeper } from './keeper.ts';
import type { Definitions } from '../../platform/settings.ts';
import { createPageClips } from './page-clips.ts';
import { isClip, lookUpOnce, mapOnce } from './session.ts';
import type { Session, Target } from './session.ts';
import { TermCard } from './TermCard.tsx';
import { createTerms } from './terms.ts';
import { createToast } from './toast.tsx';
import { createToolbar } from './toolbar-layer.tsx';
import { watchSelection } from './watch-selection.ts';

interface StartOptions {
  locale: string;
  isGone: () => boolean;
  followColourNames?: (take: (names: ColourNames) => void, signal: AbortSignal) => void;
  followDefinitions?: (take: (definitions: Definitions) => void, signal: AbortSignal) => void;
}

/** Puts card, toolbar and clip marks into one frame, until its annotator says stop. */
export function startUi(annotator: Annotator, { locale, isGone, followColourNames, followDefinitions }: StartOptions): void {
  toolbarTexts();
  const life = new AbortController();
  const { signal } = life;
  /** Of the line that says that all the rest was switched off. */
  const last = new AbortController();
  const stage = makeStage(annotator.root(), [tokensCss, formCss, diffCss, cardCss, mapCss, chainCss, toolbarCss], last.signal);
  let names: ColourNames = {};
  followColourNames?.((read) => (names = read), signal);
  let definitions: Definitions = 'auto';
  followDefinitions?.((read) => (definitions = read), signal);
  const session: Session = {
    annotator,
    stage,
    signal,
    locale,
    isGone,
    colourNames: () => names,
    definitions: () => definitions,
    tagsUsed: () => annotator.ask('tagsUsed').catch(() => []),
    lookUp: lookUpOnce(annotator),
    mapBase: mapOnce(annotator),
  };
  const toast = createToast({ ...session, signal: last.signal });
  const choose = createChoose(session, toast);
  const clips = createPageClips(session);
  const keeper = createKeeper(session, clips, toast);
  const again = createFindAgain(clips, keeper, toast);

  const termIn = (range: AbstractRange): PageMention | null => {
    const mentions = annotator.mentionsIn(range);
    return mentions.length === 1 ? (mentions[0] ?? null) : null;
  };
  const toolbar = createToolbar(session, {
    keeper,
    hold: clips.hold,
    termIn: (range) => termIn(range)?.text ?? null,
    isAttaching: again.isWaiting,
    attach: again.attach,
    onGone: () => toast.say(i18n.t('toolbar.wordsGone'), [], true),
    explain: (range) => {
      const mention = termIn(range);
      if (mention) card.send({ type: 'open', target: mention, by: 'selection' });
    },
  });
  const saveSentence = async (mention: PageMention): Promise<boolean> => {
    const words = annotator.rangeOf(mention);
    const sentence = words && sentenceRange(words, stage.host, document.documentElement.lang || undefined);
    if (!sentence) return false;
    // The toolbar shows what cannot be saved, unless it holds another passage: that one is not put away for it.
    if (!toolbar.isHolding()) {
      toolbar.hide();
      return toolbar.save(sentence, false);
    }
    const draft = keeper.draft(sentence);
    const stored = draft && (await keeper.save(draft));
    if (stored && !stored.ok) toast.say(stored.problem, [], true);
    return stored?.ok ?? false;
  };
  /** By which button of the card its next one was asked for: that button keeps the focus. */
  let turned: 1 | -1 | null = null;
  const turn = (id: string, by: 1 | -1, byButton: boolean) => {
    turned = byButton ? by : null;
    card.send({ type: 'open', target: clips.turn(id, by), by: 'tap' });
    turned = null;
  };
  // Before the card hears of the click: pressed again at the same place, it is about the next passage there.
  addEventListener(
    'click',
    (event) => {
      const state = card.state();
      if (stage.holds(event) || state.name !== 'open' || state.by !== 'tap' || !isClip(state.target)) return;
      const { clip } = state.target;
      if (clips.at(event.clientX, event.clientY) === state.target && clips.stackOf(clip).length > 1) clips.turn(clip, 1);
    },
    { signal, capture: true },
  );
  const content = (target: Target, titleId: string, close: () => void) => {
    if (!isClip(target)) {
      const save = () => saveSentence(target);
      return <TermCard session={session} mention={target} titleId={titleId} onSave={save} choose={choose} onClose={close} />;
    }
    const clip = clips.clip(target.clip);
    return (
      clip && (
        <ClipCardView
          clip={clip}
          clips={clips}
          keeper={keeper}
          session={session}
          titleId={titleId}
          turned={turned}
          onTurn={(by) => turn(clip.id, by, true)}
          onClose={close}
        />
      )
    );
  };
  const card = createCardLayer(session, {
    targetAt: (x, y) => annotator.mentionAt(x, y) ?? clips.at(x, y),
    targetIn: (link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return annotator.mentionsIn(range)[0] ?? null;
    },
    wordsOf: (target) => (isClip(target) ? clips.wordsOf(target.clip) : annotator.rangeOf(target)),
    isHeld: () => toolbar.isOpen() || toast.isForm(),
    content,
    sayOf: (target) => (isClip(target) ? i18n.t('clipMark.label') : sentenceOf(target, locale)),
  });
  const terms = createTerms(session, card);
  const selection = watchSelection({
    onSelected: (range, backward) => {
      if (toolbar.isHolding()) return;
      card.send({ type: 'outside' });
      void toolbar.offer(range, backward);
    },
    onNothing: () => !toolbar.isHolding() && toolbar.hide(),
    isOurs: stage.holds,
    signal,
  });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !stage.holds(event) && toolbar.isOpen() && !toolbar.isHolding()) toolbar.hide();
    },
    { signal, capture: true },
  );

  const end = () => {
    life.abort();
    last.abort();
    stage.host.remove();
  };
  annotator.signal.addEventListener('abort', () => {
    if (isGone() && toolbar.isHolding()) {
      // What was about to be kept is not lost with the extension.
      document.documentElement.append(stage.host);
      toolbar.orphan(end);
    } else if (isGone()) end();
    else {
      toolbar.hide();
      life.abort();
      toast.outlive(end);
    }
  });
  annotator.join({
    wake(event) {
      if (event.type === 'selectionchange') selection.check();
      else card.replay(event);
    },
    captureSelection() {
      const range = selectedRange();
      return toolbar.held() ?? (range && keeper.draft(range));
    },
    async saveSelection() {
      const range = selectedRange();
      if (range) await toolbar.save(range, isBackward());
      else toast.say(i18n.t(isInField() ? 'toolbar.inField' : 'toolbar.nothingSelected'), [], true);
    },
    revealTerm: terms.reveal,
    revealClip: clips.reveal,
    findAgain: again.start,
    clipOutcomes: clips.states,
    moveTerm: terms.move,
    // What has just come up is what a person at the keyboard wants to reach.
    openTerm: () => toolbar.focus() || toast.focus() || terms.open(),
    clipsChanged: clips.refresh,
    choicesChanged: annotator.renew,
  });
  clips.refresh().catch(() => {}); // no marks then; saving will say what is wrong
}

function sentenceOf({ concept: { prefLabel, definition } }: PageMention, locale: string): string {
  const korean = locale.startsWith('ko') && prefLabel.ko !== undefined && definition.ko !== undefined;
  return korean ? `${prefLabel.ko}: ${definition.ko}` : `${prefLabel.en}: ${definition.en}`;
}
