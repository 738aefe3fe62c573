import { i18n } from '#i18n';
import type { CardChoice } from '../../components/card/ChoiceMenu.tsx';
import type { ChoiceOutcome, ChoiceRequest } from '../../messaging/protocol.ts';
import type { PageMention } from '../annotator.content/bridge.ts';
import { siteUrl } from '../annotator.content/site-switch.ts';
import type { Session } from './session.ts';
import type { ToastLayer } from './toast.tsx';

/** What a reader says about a term: it holds at once, and a line says so, with a way back. */
export type Choose = (mention: PageMention, choice: CardChoice) => Promise<void>;

export function createChoose({ annotator, locale, isGone }: Session, toast: ToastLayer): Choose {
  // After an update of the extension its messages can no longer be read.
  const updated = i18n.t('choice.updated');
  const noAnswer = i18n.t('choice.noAnswer');
  const nameOf = ({ prefLabel }: PageMention['concept']) => (locale.startsWith('ko') && prefLabel.ko) || prefLabel.en;

  const tell = async (type: 'choose' | 'unchoose', request: ChoiceRequest): Promise<ChoiceOutcome | null> => {
    const outcome = await annotator.ask(type, request).catch(() => null);
    if (outcome === 'kept' || outcome === 'for-now') {
      // Switched off, there is nothing to ask about.
      if (!annotator.signal.aborted) annotator.renew();
      return outcome;
    }
    toast.say(isGone() ? updated : outcome === null ? noAnswer : problemOf(outcome), [], true);
    return null;
  };
  const saidOf = ({ text, concept, other }: PageMention, choice: CardChoice): string => {
    switch (choice) {
      case 'not':
        return i18n.t('choice.done.not', [text, nameOf(concept)]);
      case 'always':
        return i18n.t('choice.done.always', [text, nameOf(other ?? concept)]);
      case 'never':
        return i18n.t('choice.done.never', [nameOf(concept)]);
      case 'off-here':
        return i18n.t('choice.done.offHere');
    }
  };

  return async (mention, choice) => {
    const { id: concept } = (choice === 'always' && mention.other) || mention.concept;
    const request = { choice, concept, surface: mention.text, url: choice === 'off-here' ? siteUrl().href : location.href };
    const said = saidOf(mention, choice);
    const takeBack = async () => {
      if (!(await tell('unchoose', request))) return;
      // A site that was switched on again has a host of its own by now.
      if (annotator.signal.aborted) toast.hide();
      else toast.say(i18n.t('choice.undone'));
    };
    const undo = { label: i18n.t('toolbar.undo'), onPress: () => void takeBack() };
    // Beforehand, for it takes down all of this but the line that is shown.
    if (choice === 'off-here') toast.say(said, [undo]);
    const outcome = await tell('choose', request);
    if (outcome === 'for-now') toast.say(`${said} ${i18n.t('choice.forNow')}`, [undo]);
    else if (outcome && choice !== 'off-here') toast.say(said, [undo]);
  };
}

function problemOf(outcome: ChoiceOutcome): string {
  return i18n.t(outcome === 'too-many' ? 'choice.tooMany' : 'choice.notStored');
}
