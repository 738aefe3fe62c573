import { FIRST_CHOICE, type ExportChoice } from '../components/library/export/choice.ts';
import { EXPORT_FORMATS } from '../core/exchange/export/formats.ts';

/** In the page's own store: it is how somebody works at this machine, and no data of theirs. */
const KEY = 'sidelight.export';

/** The choice of the last export; what cannot be read is as at first. */
export function readExportChoice(): ExportChoice {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Record<keyof ExportChoice, unknown>> | null;
    const format = EXPORT_FORMATS.find(({ id }) => id === stored?.format)?.id ?? FIRST_CHOICE.format;
    return {
      format,
      filePerPage: stored?.filePerPage !== false,
      ownTemplate: stored?.ownTemplate === true,
      template: typeof stored?.template === 'string' ? stored.template : FIRST_CHOICE.template,
      envelope: stored?.envelope === 'api' ? 'api' : 'client',
    };
  } catch {
    return FIRST_CHOICE;
  }
}

export function writeExportChoice(choice: ExportChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Switched off or full: the next export begins as the first.
  }
}
