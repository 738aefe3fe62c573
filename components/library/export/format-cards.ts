import { i18n } from '#i18n';
import type { ExportFormatId } from '../../../core/exchange/export/format.ts';

export interface FormatCard {
  id: ExportFormatId;
  /** Of the file, as people know it. */
  ending: string;
  name: string;
  lead: string;
}

/** All formats as they are offered, by what people want with them. */
export function formatGroups(): { title: string; cards: FormatCard[] }[] {
  return [
    {
      title: i18n.t('exporting.read'),
      cards: [
        { id: 'markdown', ending: 'md', name: i18n.t('exporting.name.markdown'), lead: i18n.t('exporting.lead.markdown') },
        { id: 'html', ending: 'html', name: i18n.t('exporting.name.html'), lead: i18n.t('exporting.lead.html') },
        { id: 'csv', ending: 'csv', name: i18n.t('exporting.name.csv'), lead: i18n.t('exporting.lead.csv') },
        { id: 'evidence-csv', ending: 'csv', name: i18n.t('exporting.name.evidence'), lead: i18n.t('exporting.lead.evidence') },
      ],
    },
    {
      title: i18n.t('exporting.cite'),
      cards: [
        { id: 'ris', ending: 'ris', name: i18n.t('exporting.name.ris'), lead: i18n.t('exporting.lead.ris') },
        { id: 'bibtex', ending: 'bib', name: i18n.t('exporting.name.bibtex'), lead: i18n.t('exporting.lead.bibtex') },
        { id: 'csl-json', ending: 'json', name: i18n.t('exporting.name.csl'), lead: i18n.t('exporting.lead.csl') },
      ],
    },
    {
      title: i18n.t('exporting.carry'),
      cards: [
        { id: 'own-json', ending: 'json', name: i18n.t('exporting.name.ownJson'), lead: i18n.t('exporting.lead.ownJson') },
        { id: 'w3c-json-ld', ending: 'jsonld', name: i18n.t('exporting.name.w3c'), lead: i18n.t('exporting.lead.w3c') },
        { id: 'hypothesis-json', ending: 'json', name: i18n.t('exporting.name.hypothesis'), lead: i18n.t('exporting.lead.hypothesis') },
        { id: 'readwise-csv', ending: 'csv', name: i18n.t('exporting.name.readwise'), lead: i18n.t('exporting.lead.readwise') },
      ],
    },
  ];
}
