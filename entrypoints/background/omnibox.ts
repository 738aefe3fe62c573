import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { nameIndex, type NamedConcept, type NameIndex } from '../../core/lookup/name-index.ts';
import { openLibrary } from '../../platform/library-tab.ts';
import type { GlossarySource } from '../../storage/glossary-source.ts';

/** Answers `sl hoeryong` in the address bar. Firefox for Android has none. */
export function listenForOmnibox(glossary: GlossarySource): void {
  if (!browser.omnibox) return;
  // A cache and no more: a worker that starts again reads it again.
  let index: Promise<NameIndex> | undefined;
  const find = async (text: string) => {
    index ??= glossary.everyConcept().then(nameIndex);
    return (await index.catch(() => ((index = undefined), null)))?.find(text, 6) ?? [];
  };
  browser.omnibox.setDefaultSuggestion({ description: i18n.t('menu.omnibox') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then((found) => suggest(found.map((one) => ({ content: one.by, description: described(one) }))));
  });
  browser.omnibox.onInputEntered.addListener(async (text) => {
    const [first] = await find(text);
    await openLibrary(first?.isExact ? `#/concepts/${first.concept.id}` : `#/concepts?q=${encodeURIComponent(text)}`);
  });
}

function described({ concept, by }: NamedConcept): string {
  const isKorean = i18n.t('uiLanguage') === 'ko';
  const { prefLabel, definition } = concept;
  const name = (isKorean && prefLabel.ko) || prefLabel.en;
  const says = (isKorean && definition.ko) || definition.en;
  return plain(`${name}${by === name ? '' : ` (${by})`}: ${says}`);
}

/** Chromium reads suggestions as XML, Firefox as text: what either would mistake is left out. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ({ '&': '＆', '<': '‹', '>': '›', '"': '”', "'": '’' })[sign]!);
}
