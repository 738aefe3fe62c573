import { useEffect, useRef, useState } from 'preact/hooks';
import type { CsvColumns } from '../core/exchange/import/csv-columns.ts';
import { LARGEST_IMPORT } from '../core/exchange/import/file-text.ts';
import type { ImportReport, ImportRow, NoImport, RowFilter, StopFailure } from '../core/exchange/import/report.ts';
import { send as tell } from '../messaging/client.ts';
import type { Imported } from '../storage/import-clips.ts';
import type { FromImporter, ToImporter } from './import/messages.ts';

/** How far an import is. */
export type ImportState =
  | { phase: 'choosing'; refused?: NoImport & { name: string } }
  | { phase: 'reading'; name: string }
  | { phase: 'planned'; name: string; report: ImportReport; failure?: StopFailure | 'cancelled' }
  | { phase: 'running'; name: string; report: ImportReport; done: number; total: number }
  | { phase: 'done'; name: string; imported: Imported };

export interface Importing {
  state: ImportState;
  choose(file: File): void;
  setColumns(columns: CsvColumns): void;
  rows(filter: RowFilter, from: number, to: number): Promise<readonly ImportRow[]>;
  run(): void;
  /** Stops what runs; what was written until then is taken back by the database itself. */
  cancel(): void;
  /** Back to the choice of a file. */
  reset(): void;
}

/** An import from the file to the database, in a worker of its own. Leaving cancels it. */
export function useImport(database: string, onDone: (imported: Imported, batch: string) => void): Importing {
  const [state, setState] = useState<ImportState>({ phase: 'choosing' });
  const worker = useRef<Worker>(undefined);
  const requests = useRef(new Map<number, (rows: ImportRow[]) => void>());
  const batch = useRef('');
  const done = useRef(onDone);
  done.current = onDone;

  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
    requests.current.clear();
  };
  useEffect(() => stop, []);

  const send = (message: ToImporter) => worker.current?.postMessage(message);

  const hear = (name: string, message: FromImporter) => {
    if (message.say === 'rows') {
      requests.current.get(message.request)?.(message.rows);
      requests.current.delete(message.request);
    } else if (message.say === 'report') {
      const { report } = message;
      setState('failure' in report ? { phase: 'choosing', refused: { ...report, name } } : { phase: 'planned', name, report });
    } else if (message.say === 'progress') {
      setState((now) => (now.phase === 'running' ? { ...now, done: message.done } : now));
    } else if (message.say === 'done') {
      setState({ phase: 'done', name, imported: message.imported });
      done.current(message.imported, batch.current);
    } else {
      setState((now) => (now.phase === 'running' ? { phase: 'planned', name, report: now.report, failure: message.failure } : now));
    }
  };

  return {
    state,
    choose(file) {
      stop();
      if (file.size > LARGEST_IMPORT) {
        setState({ phase: 'choosing', refused: { failure: 'too-large', detail: '', name: file.name } });
        return;
      }
      const made = new Worker(new URL('./import/import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
      worker.current = made;
      made.addEventListener('message', ({ data }: MessageEvent<FromImporter>) => worker.current === made && hear(file.name, data));
      made.addEventListener('error', () => {
        if (worker.current === made) setState({ phase: 'choosing', refused: { failure: 'unreadable', detail: '', name: file.name } });
      });
      setState({ phase: 'reading', name: file.name });
      send({ say: 'read', database, file, name: file.name });
    },
    setColumns: (columns) => send({ say: 'columns', columns }),
    rows(filter, from, to) {
      const request = Math.max(0, ...requests.current.keys()) + 1;
      send({ say: 'rows', request, filter, from, to });
      return new Promise((resolve) => requests.current.set(request, resolve));
    },
    run() {
      if (state.phase !== 'planned') return;
      const { add, change } = state.report.counts;
      batch.current = crypto.randomUUID();
      setState({ phase: 'running', name: state.name, report: state.report, done: 0, total: add + change });
      const made = worker.current;
      const begin = () => made === worker.current && send({ say: 'run', batch: batch.current });
      // The background sees to it that the glossary is there and whole, before it answers: passages are looked through for its terms.
      void tell('lookUp', { ids: [] }).then(begin, begin);
    },
    cancel() {
      if (state.phase === 'running') send({ say: 'cancel' });
      else {
        stop();
        setState({ phase: 'choosing' });
      }
    },
    reset() {
      stop();
      setState({ phase: 'choosing' });
    },
  };
}
