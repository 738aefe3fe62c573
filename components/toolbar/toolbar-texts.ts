import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../core/clips/clip.ts';
import { colourName } from '../clips/colour-name.ts';

export type ToolbarTexts = ReturnType<typeof readTexts>;

function readTexts() {
  return {
    label: i18n.t('toolbar.label'),
    save: i18n.t('toolbar.save'),
    saveWith: i18n.t('toolbar.saveWith'),
    copy: i18n.t('toolbar.copy'),
    copied: i18n.t('toolbar.copied'),
    copyFailed: i18n.t('toolbar.copyFailed'),
    explain: i18n.t('toolbar.explain'),
    dates: i18n.t('toolbar.dates'),
    saveAs: i18n.t('colour.saveAs'),
    colours: Object.fromEntries(COLOURS.map((colour) => [colour, colourName(colour)])) as Record<Colour, string>,
    tryAgain: i18n.t('toolbar.tryAgain'),
    close: i18n.t('toolbar.close'),
    private: i18n.t('toolbar.private'),
    storageFull: i18n.t('toolbar.storageFull'),
    storageBlocked: i18n.t('toolbar.storageBlocked'),
    waits: i18n.t('toolbar.waits'),
    tooLong: i18n.t('toolbar.tooLong'),
    attach: i18n.t('anchor.attach'),
    notFound: i18n.t('toolbar.notFound'),
    noAnswer: i18n.t('toolbar.noAnswer'),
    updated: i18n.t('toolbar.updated'),
  };
}

let texts: ToolbarTexts | undefined;

/** Read once, early: after an update of the extension its messages can no longer be read, and then one of them has to be said. */
export function toolbarTexts(): ToolbarTexts {
  return (texts ??= readTexts());
}
