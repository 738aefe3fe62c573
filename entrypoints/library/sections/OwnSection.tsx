import { i18n } from '#i18n';
import { OwnGlossary } from '../../../components/library/own/OwnGlossary.tsx';
import { ownConcept, ownId } from '../../../core/glossary/own.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { send } from '../../../messaging/client.ts';
import { liveOwnConcepts } from '../../../storage/live-library.ts';
import type { SectionProps } from '../routes.tsx';

/** The reader's own glossary. `?name=`: a term is asked for by this name. */
export function OwnSection({ db, place, doing }: SectionProps) {
  const own = useLive(() => liveOwnConcepts(db), [db]).value;
  if (own === undefined) return <div class="library-waiting" aria-busy="true" />;
  const asked = place.params.get('name');
  return (
    <OwnGlossary
      key={asked}
      own={own}
      asked={asked}
      onSave={(before, term) => {
        const id = before?.id ?? ownId(term.kind, crypto.randomUUID().slice(0, 8));
        const after = ownConcept(id, term, new Date().toISOString());
        void doing.act({
          change: () => send('saveOwnConcept', after),
          text: i18n.t('own.saved'),
          undo: () => (before ? send('saveOwnConcept', before) : send('deleteOwnConcept', { id })),
        });
      }}
      onDelete={(concept) =>
        void doing.act({
          change: () => send('deleteOwnConcept', { id: concept.id }),
          text: i18n.t('own.deleted'),
          undo: () => send('saveOwnConcept', concept),
        })
      }
    />
  );
}
