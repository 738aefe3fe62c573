import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationStyle } from '../../../core/clips/citation-styles.ts';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { CitationField, Clip, Corrections } from '../../../core/clips/clip.ts';
import { CitationEditor } from '../../clips/CitationEditor.tsx';
import { formatDate } from '../../date.ts';
import { hostOf, siteName } from '../citation-parts.ts';
import { CopyAs } from './CopyAs.tsx';
import { clipsHref } from '../clips-href.ts';
import { placeHref } from '../place.ts';

interface ReaderSourceProps {
  clip: Clip;
  isBusy: boolean;
  /** Resolves to whether it was kept. */
  onCorrect(corrections: Corrections): Promise<boolean>;
  onCopyAs(style: CitationStyle): void;
}

/** What the passage is cited by, and who says so. */
export function ReaderSource({ clip, isBusy, onCorrect, onCopyAs }: ReaderSourceProps) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <section class="reader-part">
        <h3>{i18n.t('library.source')}</h3>
        <CitationEditor
          citation={clip.citation}
          corrections={clip.corrections}
          busy={isBusy}
          onSave={async (corrections) => {
            if (await onCorrect(corrections)) setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      </section>
    );
  }
  const citation = citationOf(clip);
  const host = hostOf(citation.url);
  const rows: [field: CitationField | 'created' | 'url' | 'page', value: ComponentChildren][] = [];
  if (citation.title !== '') rows.push(['title', <span lang={citation.language}>{citation.title}</span>]);
  rows.push(['siteName', host === '' ? siteName(citation) : <a href={placeHref('sites', host)}>{siteName(citation)}</a>]);
  if (citation.authors.length > 0) {
    rows.push([
      'authors',
      citation.authors.map((author, i) => (
        <>
          {i > 0 && ', '}
          <a key={author} href={placeHref('authors', author)}>
            {author}
          </a>
        </>
      )),
    ]);
  }
  if (citation.published !== undefined) rows.push(['published', formatDate(citation.published)]);
  if (citation.modified !== undefined) rows.push(['modified', formatDate(citation.modified)]);
  rows.push(['created', formatDate(clip.created)]);
  rows.push(['url', <span class="reader-url">{citation.canonicalUrl ?? citation.url}</span>]);
  rows.push(['page', <a href={clipsHref('page', clip.pageKey, 'page')}>{i18n.t('library.samePage')}</a>]);
  return (
    <section class="reader-part">
      <div class="part-head">
        <h3>{i18n.t('library.source')}</h3>
        <button type="button" class="link-button" onClick={() => setEditing(true)}>
          {i18n.t('library.correct')}
        </button>
      </div>
      <dl class="facts">
        {rows.map(([field, value]) => (
          <div key={field}>
            <dt>{i18n.t(`library.cite.${field}`)}</dt>
            <dd>
              {value}
              <Origin clip={clip} field={field as CitationField} />
            </dd>
          </div>
        ))}
      </dl>
      <CopyAs onCopy={onCopyAs} />
    </section>
  );
}

function Origin({ clip: { citation, corrections }, field }: { clip: Clip; field: CitationField }) {
  if (corrections && Object.hasOwn(corrections, field)) return <span class="origin origin-own">{i18n.t('library.corrected')}</span>;
  const origin = citation.origins?.[field];
  return origin === undefined ? null : (
    <span class="origin" title={i18n.t('library.saidBy')}>
      {origin}
    </span>
  );
}
