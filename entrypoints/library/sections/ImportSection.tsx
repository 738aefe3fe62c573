import { importedText, ImportView } from '../../../components/library/import/ImportView.tsx';
import { useImport } from '../../../hooks/use-import.ts';
import { send } from '../../../messaging/client.ts';
import type { SectionProps } from '../routes.tsx';

/** Wires the import of a file. */
export function ImportSection({ db, doing }: SectionProps) {
  const importing = useImport(db.name, (imported, batch) => {
    void doing.act({
      // The database is written already; the background makes the rest follow.
      change: () => send('libraryWritten', { anew: false }),
      text: importedText(imported),
      undo: async () => {
        const taken = await send('undoBatch', { batch });
        if (taken.ok) importing.reset();
        return taken;
      },
    });
  });
  return (
    <ImportView
      state={importing.state}
      rows={importing.rows}
      onFile={importing.choose}
      onColumns={importing.setColumns}
      onImport={importing.run}
      onCancel={importing.cancel}
      onOther={importing.reset}
    />
  );
}
