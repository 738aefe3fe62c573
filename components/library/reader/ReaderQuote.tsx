import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import { rowTone } from '../clips/ClipRow.tsx';

/** The passage between the words that stood around it. */
export function ReaderQuote({ clip }: { clip: Clip }) {
  const around = clip.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return (
    <blockquote class="reader-quote" lang={clip.citation.language} style={{ '--tone': rowTone(clip) }}>
      {around?.prefix && (
        <span class="reader-around">
          <span class="visually-hidden">{i18n.t('library.before')}: </span>… {around.prefix.trimStart()}
        </span>
      )}
      <span class="reader-words">{clip.quote}</span>
      {around?.suffix && (
        <span class="reader-around">
          <span class="visually-hidden">{i18n.t('library.after')}: </span>
          {around.suffix.trimEnd()} …
        </span>
      )}
    </blockquote>
  );
}
