import { ExportDialog } from '../../components/library/export/ExportDialog.tsx';
import type { ExportedClips } from '../../hooks/run-export.ts';
import { useExport } from '../../hooks/use-export.ts';
import type { Database } from '../../storage/database.ts';

interface ExportPaneProps {
  db: Database;
  /** The same object as long as the same clips are meant. */
  what: ExportedClips;
  count: number;
  onClose(): void;
}

/** Wires the way of clips out of the library. */
export function ExportPane({ db, what, count, onClose }: ExportPaneProps) {
  const { choice, choose, preview, problem, state, run, cancel } = useExport(db, what);
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
