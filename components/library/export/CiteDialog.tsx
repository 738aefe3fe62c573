import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CITATION_STYLES, citationIn, type CitationStyle } from '../../../core/clips/citation-styles.ts';
import type { CitedPassage } from '../../../core/clips/citation-text.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

interface CiteDialogProps {
  passage: CitedPassage;
  /** Answers whether the clipboard took it. */
  onCopy(text: string): Promise<boolean>;
  onClose(): void;
}

/** A passage as it is cited in each style, to read and to copy; by number too. */
export function CiteDialog({ passage, onCopy, onClose }: CiteDialogProps) {
  const [copied, setCopied] = useState<CitationStyle>();
  const copy = async (style: CitationStyle) => {
    if (await onCopy(citationIn(passage, style))) setCopied(style);
  };
  const keys = Object.fromEntries(CITATION_STYLES.map((style, i) => [String(i + 1), () => void copy(style)]));
  return (
    <Dialog title={i18n.t('exporting.quote')} keys={keys} onClose={onClose}>
      <ul class="cite-list">
        {CITATION_STYLES.map((style, i) => (
          <li key={style}>
            <button type="button" class="cite-style" aria-keyshortcuts={String(i + 1)} onClick={() => void copy(style)}>
              <span class="cite-head">
                <strong>{i18n.t(`exporting.style.${style}`)}</strong>
                {copied === style ? <em>{i18n.t('exporting.copied')}</em> : <kbd aria-hidden="true">{i + 1}</kbd>}
              </span>
              <span class="cite-text" lang={passage.citation.language} dir="auto">
                {citationIn({ ...passage, quote: shortened(passage.quote) }, style)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <output class="visually-hidden">{copied && i18n.t('exporting.copied')}</output>
    </Dialog>
  );
}

/** Enough of a long passage to know it by; all of it is copied. */
function shortened(quote: string): string {
  const even = quote.trim();
  // Not in the middle of a character, which would be shown as none.
  return even.length > 120 ? `${even.slice(0, 110).replace(/[\uD800-\uDBFF]$/u, '')}…` : even;
}
