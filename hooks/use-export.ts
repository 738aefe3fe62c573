import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportChoice } from '../components/library/export/choice.ts';
import { fileName } from '../core/exchange/export/assemble.ts';
import { EXPORT_FORMATS } from '../core/exchange/export/formats.ts';
import { readPageTemplate } from '../core/exchange/export/page-scope.ts';
import { safeName } from '../core/exchange/export/template-filters.ts';
import type { TemplateProblem } from '../core/exchange/export/template.ts';
import type { Database } from '../storage/database.ts';
import { readExportChoice, writeExportChoice } from './export-choice.ts';
import { previewExport, runExport, type ExportedClips, type ExportRun } from './run-export.ts';
import { saveFile, type SavedFile } from './save-file.ts';

type SaveFile = (name: string, mime: string) => Promise<SavedFile | null>;

export type ExportState =
  { phase: 'choosing' } | { phase: 'running'; done: number; total: number } | { phase: 'done'; clips: number } | { phase: 'failed' };

export interface Exporting {
  choice: ExportChoice;
  choose(choice: ExportChoice): void;
  /** Undefined until it is read; empty where there is nothing. */
  preview: string | undefined;
  problem: TemplateProblem | undefined;
  state: ExportState;
  run(): void;
  cancel(): void;
}

/** An export of some clips, from the choice of a format to the file. Leaving cancels it. */
export function useExport(db: Database, what: ExportedClips, save: SaveFile = saveFile): Exporting {
  const [choice, setChoice] = useState(readExportChoice);
  const [preview, setPreview] = useState<string>();
  const [state, setState] = useState<ExportState>({ phase: 'choosing' });
  const running = useRef<AbortController>(undefined);

  const template = choice.format === 'markdown' && choice.ownTemplate ? readPageTemplate(choice.template) : undefined;
  const problem = template && !template.ok ? template.problem : undefined;

  useEffect(() => {
    if (problem) return;
    const stop = new AbortController();
    // Somebody who types a template waits for no preview of each letter.
    const timer = setTimeout(() => {
      previewExport(db, what, runOf(what, choice), stop.signal).then(
        (text) => !stop.signal.aborted && setPreview(text),
        () => !stop.signal.aborted && setPreview(''),
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [db, what.ids, what.title, what.collection, choice, problem !== undefined]);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    if (problem || state.phase === 'running') return;
    const made = runOf(what, choice);
    const file = await save(
      fileName(made, safeName(what.title)),
      made.isArchive && made.format.writeFiles ? 'application/zip' : made.format.mime,
    );
    if (!file) return;
    const stop = new AbortController();
    running.current = stop;
    setState({ phase: 'running', done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ phase: 'running', done, total });
      const clips = await runExport(db, what, made, file, { signal: stop.signal, onProgress });
      writeExportChoice(choice);
      setState({ phase: 'done', clips });
    } catch {
      setState(stop.signal.aborted ? { phase: 'choosing' } : { phase: 'failed' });
    }
  };

  return {
    choice,
    choose: (next) => {
      setChoice(next);
      setState({ phase: 'choosing' });
    },
    preview,
    problem,
    state,
    run: () => void start(),
    cancel: () => running.current?.abort(),
  };
}

function runOf(what: ExportedClips, choice: ExportChoice): ExportRun {
  const format = EXPORT_FORMATS.find(({ id }) => id === choice.format) ?? EXPORT_FORMATS[0]!;
  return {
    format,
    isArchive: choice.format === 'markdown' && choice.filePerPage,
    options: {
      now: new Date(),
      language: i18n.t('uiLanguage') === 'ko' ? 'ko' : 'en',
      title: what.title,
      collection: what.collection,
      template: choice.format === 'markdown' && choice.ownTemplate ? choice.template : undefined,
      envelope: choice.envelope,
    },
  };
}
