/** Reads a file of any size and carries an import out, beside the page's main thread. */
import { ZipError } from '../../core/backup/read-zip.ts';
import { createDatabase } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { importJob, type ImportJob } from './import-job.ts';
import type { FromImporter, ToImporter } from './messages.ts';

const send = (message: FromImporter) => postMessage(message);

let job: ImportJob | undefined;
let running: AbortController | undefined;

addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
  if (data.say === 'read') {
    const reading = (job = importJob(
      createDatabase(data.database),
      () => new Date(),
      () => crypto.randomUUID(),
    ));
    void report(() => reading.read(data.file, data.name));
  } else if (data.say === 'columns') void report(async () => job!.readAs(data.columns));
  else if (data.say === 'rows') send({ say: 'rows', request: data.request, rows: job?.rows(data.filter, data.from, data.to) ?? [] });
  else if (data.say === 'cancel') running?.abort();
  else void run(data.batch);
});

async function report(read: () => ReturnType<ImportJob['read']>): Promise<void> {
  try {
    send({ say: 'report', report: await read() });
  } catch (error) {
    if (error instanceof ZipError) return send({ say: 'report', report: { failure: error.failure, detail: '' } });
    const failure = failureOf(error);
    // Of the file, before of the database: a file that was moved away meanwhile is no fault of the disk.
    const isFile = failure === null || (error instanceof DOMException && error.name.startsWith('Not'));
    send({ say: 'report', report: { failure: isFile ? 'unreadable' : failure, detail: String(error) } });
  }
}

async function run(batch: string): Promise<void> {
  const { signal } = (running = new AbortController());
  try {
    const done = await job!.run({ now: new Date(), batch, signal, onProgress: (done) => send({ say: 'progress', done }) });
    if (done.ok) send({ say: 'done', imported: done.value });
    else send({ say: 'stopped', failure: signal.aborted ? 'cancelled' : done.failure });
  } catch (error) {
    send({ say: 'stopped', failure: signal.aborted ? 'cancelled' : 'broken' });
    // A bug of ours is told of in the console.
    if (!signal.aborted) void Promise.reject(error);
  }
}
