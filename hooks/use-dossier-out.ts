import { i18n } from '#i18n';
import type { Dossier, DossierPart } from '../core/dossier/dossier.ts';
import { dossierHtml } from '../core/dossier/html.ts';
import { dossierMarkdown, type DossierTexts } from '../core/dossier/markdown.ts';
import { safeName } from '../core/exchange/export/template-filters.ts';
import { downloadFile } from './save-file.ts';
import { formatDate } from '../components/date.ts';

/** Takes a dossier out of the panel: to the clipboard as Markdown, to a file as a page that prints. */
export function useDossierOut(dossier: Dossier, say: (text: string) => void) {
  const isKorean = i18n.t('uiLanguage') === 'ko';
  return {
    async copy(): Promise<void> {
      try {
        await navigator.clipboard.writeText(dossierMarkdown(dossier, texts(), isKorean));
        say(i18n.t('panel.copied'));
      } catch {
        say(i18n.t('popup.notCopied'));
      }
    },
    async save(): Promise<void> {
      const file = downloadFile(`${safeName(dossier.title)}.html`, 'text/html');
      await file.write(new TextEncoder().encode(dossierHtml(dossier, texts(), isKorean)));
      await file.close();
      say(i18n.t('panel.saved'));
    },
  };
}

function texts(): DossierTexts {
  const part = (name: DossierPart) => i18n.t(`panel.part.${name}`);
  return {
    parts: { people: part('people'), bodies: part('bodies'), places: part('places'), other: part('other') },
    clips: i18n.t('popup.pageClips'),
    made: i18n.t('panel.made', [formatDate(new Date().toISOString())]),
  };
}
