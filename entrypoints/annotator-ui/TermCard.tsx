import { useEffect, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import type { CardChoice } from '../../components/card/ChoiceMenu.tsx';
import type { Reading, SaveState } from '../../components/card/card-props.ts';
import { asOf } from '../../core/glossary/as-of.ts';
import type { Bilingual, Concept, ConceptId } from '../../core/glossary/concept.ts';
import { originOf } from '../../messaging/mentions-codec.ts';
import type { PageMention } from '../annotator.content/bridge.ts';
import { articleDay, useSaidDates } from './article-date.ts';
import type { Choose } from './choices.ts';
import type { Session } from './session.ts';
import { usePicture, useStanding } from './surroundings.ts';
import { useTextLinks } from './text-links.ts';

interface TermCardProps {
  session: Session;
  mention: PageMention;
  titleId: string;
  /** Null where the sentence cannot be told. */
  onSave: (() => Promise<boolean>) | null;
  choose: Choose;
  onClose: () => void;
}

/** The card of a mention, and of the concepts opened from it: in the same place, with a way back. */
export function TermCard({ session, mention, titleId, onSave, choose, onClose }: TermCardProps) {
  const [own, setOwn] = useState<Concept | null>(null);
  const [trail, setTrail] = useState<readonly Concept[]>([]);
  const [failed, setFailed] = useState(false);
  const [save, setSave] = useState<SaveState>('ready');
  const concept = trail.at(-1) ?? own;
  const names = useNames(concept, session);
  const picture = usePicture(concept, session);
  const standing = useStanding(concept, session);
  const links = useTextLinks(concept, session);
  const dates = useSaidDates(mention, session);
  const day = articleDay();
  const held = concept && day !== null ? asOf(concept, day) : null;

  useEffect(() => {
    session.lookUp([mention.concept.id]).then(
      ([found]) => (found ? setOwn(found) : setFailed(true)),
      () => setFailed(true),
    );
    session.annotator.ask('canSave').then(
      (can) => setSave(can ? 'ready' : 'private'),
      () => {}, // pressing the button will say what is wrong
    );
  }, []);

  const shown = (trail.at(-1) ?? mention.concept).id;
  useEffect(() => {
    // Nobody may be listening.
    session.annotator.ask('termOpened', { concept: shown }).catch(() => {});
  }, [shown]);

  const open = async (id: ConceptId) => {
    const [found] = await session.lookUp([id]).catch(() => []);
    if (found) setTrail([...trail, found]);
    setFailed(!found);
  };
  const keep = async () => {
    setSave('saving');
    setSave((await onSave?.()) ? 'saved' : 'ready');
  };

  const say = (choice: CardChoice) => {
    onClose();
    void choose(mention, choice);
  };

  return (
    <Card
      key={trail.length}
      brief={concept && trail.length > 0 ? concept : mention.concept}
      concept={concept}
      failed={failed}
      mention={trail.length > 0 ? null : { ...mention, origin: originOf(mention) }}
      names={names}
      picture={picture}
      standing={standing}
      then={held && day !== null ? { asOf: held, day } : null}
      dates={trail.length > 0 ? [] : dates}
      links={links}
      reading={readingOf(mention.text, session)}
      locale={session.locale}
      save={onSave && trail.length === 0 ? save : null}
      canGoBack={trail.length > 0}
      titleId={titleId}
      onSave={() => void keep()}
      onChoose={trail.length > 0 ? null : say}
      onOpen={(id) => void open(id)}
      onLibrary={() => void session.annotator.ask('openConcept', { id: shown }).catch(() => setFailed(true))}
      onBack={() => setTrail(trail.slice(0, -1))}
      onClose={onClose}
    />
  );
}

function useNames(concept: Concept | null, { lookUp }: Session): ReadonlyMap<ConceptId, Bilingual> {
  const [names, setNames] = useState<ReadonlyMap<ConceptId, Bilingual>>(new Map());
  useEffect(() => {
    const ids = concept ? idsOf(concept) : [];
    if (ids.length === 0) return;
    lookUp(ids).then(
      (found) => setNames((before) => new Map([...before, ...found.map(({ id, prefLabel }): [ConceptId, Bilingual] => [id, prefLabel])])),
      () => {}, // rows without names are left out
    );
  }, [concept]);
  return names;
}

function idsOf({ relations }: Concept): ConceptId[] {
  const { broader = [], memberOf = [], related = [], notToBeConfusedWith = [], locatedIn, oppositeBank, head } = relations;
  const all = [...broader, ...memberOf, ...related, ...notToBeConfusedWith, locatedIn, oppositeBank, head?.person];
  return [...new Set(all.filter((id) => id !== undefined))];
}

/** As the reader chose; else in the language of our texts, with the page's beside it. */
function readingOf(words: string, { definitions, locale }: Session): Reading {
  const chosen = definitions();
  if (chosen !== 'auto') return chosen;
  if (locale.startsWith('ko')) return 'ko-en';
  return /^ko\b/i.test(document.documentElement.lang) || /\p{Script=Hangul}/u.test(words) ? 'en-ko' : 'en';
}
