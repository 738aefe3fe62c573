import { openLexicon, type Lexicon } from '../../core/glossary/lexicon.ts';
import { obey } from '../../core/spotting/reader-choices.ts';
import { spot } from '../../core/spotting/spot.ts';
import { pageKey } from '../../core/clips/page-key.ts';
import type { AnnotateRequest } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/server.ts';
import type { GlossarySource } from '../../storage/glossary-source.ts';
import { clipsOnPage } from '../../storage/clips.ts';
import type { Database } from '../../storage/database.ts';
import type { Choosers } from './choose.ts';
import { finders } from './find.ts';
import { packagedGlossary } from './packaged-glossary.ts';
import { replies } from './replies.ts';

/** Finds the terms of a page, as the reader wants them, explains them, and finds again what names them. */
export function explainers(
  glossary: GlossarySource,
  db: Database,
  choicesFor: Choosers['choicesFor'],
): Pick<Handlers, 'annotate' | 'lookUp' | 'findChanged'> {
  // A cache and no more: a worker that starts again opens it again.
  let lexicon: Promise<Lexicon> | undefined;
  const toReply = replies(glossary);
  const opened = () => (lexicon ??= open(glossary));
  return {
    async annotate({ blocks, page }: AnnotateRequest, from) {
      const hasClips = page.url === undefined ? false : keptFrom(db, page.url);
      const [lexicon, { choices, hostname, isOff }] = await Promise.all([opened(), choicesFor(from, page.url)]);
      const mentions = isOff ? [] : obey(spot(blocks, lexicon, page), blocks, choices, hostname);
      return { ...(await toReply(mentions)), hasClips: await hasClips };
    },
    lookUp: ({ ids }) => glossary.concepts(ids),
    ...finders(async () => {
      const lexicon = await opened();
      return (text) => spot([{ text }], lexicon, {}).map(({ senses: [{ concept }] }) => concept);
    }),
  };
}

/** Bytes that were damaged in the database are recognised when they are opened; the package's are whole. */
async function open(glossary: GlossarySource): Promise<Lexicon> {
  try {
    return openLexicon(await glossary.lexicon());
  } catch {
    return openLexicon(await packagedGlossary.lexicon());
  }
}

async function keptFrom(db: Database, url: string): Promise<boolean> {
  // Terms are explained even where nothing can be kept.
  return clipsOnPage(db, pageKey(url)).then(
    (clips) => clips.length > 0,
    () => false,
  );
}
