import { i18n } from '#i18n';
import type { CitationField, CitationOrigin } from '../../core/clips/clip.ts';

interface CitationFieldRowProps {
  id: string;
  field: CitationField;
  text: string;
  /** As the page said; empty where it said nothing. */
  said: string;
  origin: CitationOrigin | undefined;
  isCorrected: boolean;
  /** What is written cannot be so. */
  isWrong: boolean;
  onChange: (text: string) => void;
}

/** Names of origins as keys of texts, which may hold no hyphen. */
const ORIGINS = {
  'json-ld': 'jsonLd',
  highwire: 'highwire',
  opengraph: 'opengraph',
  'dublin-core': 'dublinCore',
  meta: 'meta',
  time: 'time',
  byline: 'byline',
  link: 'link',
  heading: 'heading',
  document: 'document',
  import: 'import',
} as const satisfies Record<CitationOrigin, string>;

/** One field of a citation, what the page said of it, and the way back to that. */
export function CitationFieldRow({ id, field, text, said, origin, isCorrected, isWrong, onChange }: CitationFieldRowProps) {
  const props = {
    id,
    value: text,
    autocomplete: 'off',
    'aria-describedby': `${id}-origin${isWrong ? ` ${id}-wrong` : ''}`,
    'aria-invalid': isWrong,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  const lines = text.split('\n').length;
  return (
    <div class="citation-field" data-corrected={isCorrected || undefined}>
      <label class="field-label" for={id}>
        {i18n.t(`citation.field.${field}`)}
      </label>
      {field === 'authors' || field === 'title' ? <textarea rows={Math.min(lines, 6)} {...props} /> : <input type="text" {...props} />}
      {isWrong && (
        <p class="citation-wrong" id={`${id}-wrong`} role="alert">
          {i18n.t(field === 'canonicalUrl' ? 'citation.noAddress' : field === 'language' ? 'citation.noLanguage' : 'citation.noDate')}
        </p>
      )}
      <p class="field-hint" id={`${id}-origin`}>
        {isCorrected ? (
          <>
            <span>{said === '' ? i18n.t('citation.saidNothing') : i18n.t('citation.said', [said.replaceAll('\n', ', ')])}</span>{' '}
            <button
              type="button"
              class="link-button"
              aria-label={i18n.t('citation.resetField', [i18n.t(`citation.field.${field}`)])}
              onClick={() => onChange(said)}
            >
              {i18n.t('citation.reset')}
            </button>
          </>
        ) : said === '' ? (
          i18n.t('citation.none')
        ) : (
          i18n.t('citation.from', [i18n.t(`citation.origin.${ORIGINS[origin ?? 'document']}`)])
        )}
      </p>
    </div>
  );
}
