/** Searches the clips for the pages that start it, beside their main thread. It reads the database itself. */
import { conceptNames } from '../../core/search/concept-names.ts';
import type { Language } from '../../core/search/facets.ts';
import { createDatabase, opened, type Database } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { collectionClips, everyConcept } from '../../storage/search-index.ts';
import { answerer } from './answerer.ts';
import { startIndexer } from './indexer.ts';
import { partKeeper } from './part-keeper.ts';
import { pause } from './pause.ts';
import type { FromWorker, Question, ToWorker } from './questions.ts';

/** As long as a person may wonder. */
const LOOK_AGAIN_MS = 2_000;

const send = (message: FromWorker) => postMessage(message);

/** Questions stand until they are left; those in `due` are to be answered, for the first time or again. */
const questions = new Map<number, Question>();
const due = new Set<number>();
/** For ids, of results that may not be there yet: who asked something else before wants those of that. */
let requests: Extract<ToWorker, { say: 'ids' }>[] = [];

let service: ReturnType<typeof serve> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'open') service ??= serve(createDatabase(data.database), data.language);
  else if (data.say === 'ask') {
    questions.set(data.key, data.question);
    due.add(data.key);
    service?.answer();
  } else if (data.say === 'written') service?.follow(data);
  else if (data.say === 'leave') {
    questions.delete(data.key);
    due.delete(data.key);
    service?.forget(data.key);
  } else {
    requests.push(data);
    service?.answerRequests();
  }
});

function serve(db: Database, language: Language) {
  /** All clips are in the index, by their dates; each was looked at. */
  let isReady = false;
  let isWhole = false;
  let knows = false;
  let answering = false;

  /** Nothing before something is known. */
  const nextDue = () => (knows ? [...due].at(-1) : undefined);

  /** What is typed while an answer is made replaces the question: only the last is answered. */
  const answer = async () => {
    if (answering) return;
    answering = true;
    await pause();
    for (let key = nextDue(); key !== undefined; key = nextDue()) {
      due.delete(key);
      const question = questions.get(key);
      if (question) send({ say: 'reply', key, question, reply: answers.reply(key, question), version: indexer.index.version, isReady });
      answerRequests();
      await pause();
    }
    answering = false;
  };
  const answerRequests = () => {
    requests = requests.filter(({ request, key, from, to, whole }) => {
      if (questions.has(key) && (!knows || due.has(key) || (whole && !isWhole))) return true;
      send({ say: 'ids', request, ids: answers.ids(key, from, to) });
      return false;
    });
  };
  const again = () => {
    for (const key of questions.keys()) due.add(key);
    void answer();
  };

  const indexer = startIndexer(db, partKeeper(db, new AbortController().signal), again);
  const answers = answerer(indexer.index, language);

  const readNames = async () => {
    const concepts = [];
    for await (const one of everyConcept(db)) concepts.push(one);
    answers.context.names = conceptNames(concepts);
  };
  const readCollections = async () => {
    answers.context.collections = await collectionClips(db);
  };

  /** One after the other: each sees the index as the one before left it. */
  let work: Promise<unknown> = Promise.resolve();
  const then = (job: () => Promise<unknown>) => {
    work = work
      .then(job)
      .then(again)
      .catch((error: unknown) => {
        const failure = failureOf(error);
        // A bug of ours is told of in the console, and what comes later is done all the same.
        if (failure === null) void Promise.reject(error);
        else send({ say: 'failed', failure });
      });
  };

  then(async () => {
    await opened(db);
    const [isStored] = await Promise.all([indexer.load(), readCollections()]);
    knows = isStored;
  });
  then(async () => {
    if (!knows) return;
    await indexer.catchUp();
    await indexer.followStates(null);
    isReady = true;
  });
  then(readNames);
  then(async () => {
    knows = true;
    await indexer.compare();
    isReady = isWhole = true;
  });

  // Should the page not have been told either, dates tell as well.
  setInterval(async () => {
    if (isWhole && (await indexer.isBehind().catch(() => false))) then(() => indexer.catchUp());
  }, LOOK_AGAIN_MS);

  return {
    answer: () => void answer(),
    answerRequests,
    follow({ table, rows }: Extract<ToWorker, { say: 'written' }>) {
      if (table === 'clips') then(() => (rows === null ? indexer.compare() : indexer.follow(rows)));
      else if (table === 'standings') then(() => indexer.followStates(rows));
      else then(table === 'collections' ? readCollections : readNames);
    },
    forget: answers.forget,
  };
}
