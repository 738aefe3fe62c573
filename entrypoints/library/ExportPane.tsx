import { ExportDialog } from '../../components/library/export/ExportDialog.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { downloadFile } from '../../hooks/save-file.ts';
import type { ExportedClips } from '../../hooks/run-export.ts';
import type { Database } from '../../storage/database.ts';

interface ExportPaneProps {
  db: Database;
  /** The same object while it is open: another one is another export. */
  what: ExportedClips;
  count: number;
  /** Without asking where to. */
  asDownload?: boolean;
  onClose(): void;
}

/** The export of some clips, from the choice to the file. */
export function ExportPane({ db, what, count, asDownload = false, onClose }: ExportPaneProps) {
  const { choice, choose, preview, problem, state, run, cancel } = useExport(db, what, asDownload ? downloaded : undefined);
  return (
    <ExportDialog
      count={count}
      choice={choice}
      problem={problem}
      preview={preview}
      state={state}
      onChoose={choose}
      onExport={run}
      onCancel={cancel}
      onClose={onClose}
    />
  );
}

const downloaded = async (name: string, mime: string) => downloadFile(name, mime);
