import { defineBackground } from 'wxt/utils/define-background';
import { saidDates } from '../../core/dates/said-dates.ts';
import { serve } from '../../messaging/server.ts';
import { openLibrary } from '../../platform/library-tab.ts';
import { copyStore } from '../../platform/copy-store.ts';
import { injectCard } from '../../platform/page-scripts.ts';
import { createDatabase } from '../../storage/database.ts';
import { waitingClips } from '../../storage/waiting.ts';
import { glossarySource } from '../../storage/glossary-source.ts';
import { articleKeepers } from './articles.ts';
import { choosers } from './choose.ts';
import { listenForCommands } from './commands.ts';
import { explainers } from './explain.ts';
import { guard } from './guard.ts';
import { listenForInstall } from './install.ts';
import { marking } from './marks.ts';
import { manyKeepers } from './keep-many.ts';
import { keepers } from './keep.ts';
import { listenForMenus } from './menus.ts';
import { listenForOmnibox } from './omnibox.ts';
import { telling } from './page-news.ts';
import { mapBase } from './packaged-map.ts';
import { clipOpeners } from './open-clip.ts';
import { ownKeepers } from './own.ts';
import { tagTellers } from './tags.ts';
import { wipers } from './wipe.ts';
import { writtenTellers } from './written.ts';
import { packagedGlossary } from './packaged-glossary.ts';
import { renewed } from './renewed.ts';

/**
 * Owns IndexedDB for the page scripts. A browser may stop this worker between any two messages: nothing that is needed lives only
 * in its memory, and every listener is added before the first `await`.
 */
export default defineBackground({
  type: 'module',
  main() {
    const clock = () => new Date();
    const db = createDatabase();
    const { choicesFor, choose, unchoose } = choosers();
    const glossary = glossarySource(db, packagedGlossary, clock);
    const explain = renewed(() => explainers(glossary, db, choicesFor));
    const waiting = waitingClips(copyStore);
    const guarded = guard(db, clock, waiting);
    serve({
      ...marking(telling(explain)),
      choose,
      unchoose,
      ...guarded.behindCopy(keepers(db, clock, waiting)),
      ...guarded.behindCopy(manyKeepers(db, clock)),
      ...clipOpeners(db),
      ...tagTellers(db),
      ...wipers(db),
      ...writtenTellers(db, explain.renew),
      ...guarded.behindCopy(ownKeepers(db, clock, explain.renew)),
      ...articleKeepers(db, clock),
      ...guarded.handlers,
      mapBase,
      saidDates: async ({ text, published }) => saidDates(text, published),
      openConcept: ({ id }) => openLibrary(`#/concepts/${id}`),
      injectUi: async (_, { tab, frameId }) => {
        if (tab?.id !== undefined) await injectCard(tab.id, frameId ?? 0);
      },
    });
    listenForMenus();
    listenForOmnibox(glossary);
    listenForCommands();
    listenForInstall();
    void guarded.start();
  },
});
