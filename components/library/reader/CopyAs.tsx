import { i18n } from '#i18n';
import { CITATION_STYLES, type CitationStyle } from '../../../core/clips/citation-styles.ts';

/** The passage with its source, in a manner of citing. */
export function CopyAs({ onCopy }: { onCopy(style: CitationStyle): void }) {
  return (
    <p class="copy-as">
      <span class="soft">{i18n.t('library.copyAs')}</span>
      {CITATION_STYLES.map((style) => (
        <button key={style} type="button" class="link-button" onClick={() => onCopy(style)}>
          {i18n.t(`library.style.${style}`)}
        </button>
      ))}
    </p>
  );
}
