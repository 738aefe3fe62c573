import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Dossier } from '../../../core/search/dossier.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';
import { CountChips } from './CountChips.tsx';
import { DossierClips } from './DossierClips.tsx';
import { MonthChart } from './MonthChart.tsx';

interface DossierViewProps {
  dossier: Dossier;
  /** The first of them, newest publication first. */
  clips: readonly Clip[];
  /** What it is about: that it holds its own site or author goes without saying. */
  about: 'concept' | 'site' | 'author';
  onMore(): void;
}

/** All clips that have something in common, and what else they have in common. */
export function DossierView({ dossier, clips, about, onMore }: DossierViewProps) {
  const { query, total, beside, sites, authors, tags, published } = dossier;
  if (total === 0) {
    return (
      <section class="dossier dossier-empty">
        <h2>{i18n.t('library.dossier')}</h2>
        <p class="soft">{i18n.t(about === 'concept' ? 'library.noMentions' : 'library.noneOfIt')}</p>
      </section>
    );
  }
  const hrefOf = (clip?: string) => placeHref('clips', '', { q: query, sort: 'published', clip });
  return (
    <section class="dossier" aria-labelledby="dossier-title">
      <header class="dossier-head">
        <h2 id="dossier-title">{i18n.t('library.dossierTotal', total, [formatNumber(total)])}</h2>
        <a class="button" href={hrefOf()}>
          {i18n.t('library.inList')}
          <LibraryIcon name="open" size={14} />
        </a>
      </header>
      <MonthChart months={published} hrefOf={(value) => placeHref('clips', '', { q: `${query} published:${value}`, sort: 'published' })} />
      <CountChips title={i18n.t('library.beside')} counts={beside} hrefOf={(id) => placeHref('concepts', id)} isTerm />
      <div class="dossier-rows">
        {about !== 'site' && <CountChips title={i18n.t('library.sites')} counts={sites} hrefOf={(site) => placeHref('sites', site)} />}
        {about !== 'author' && (
          <CountChips title={i18n.t('library.authors')} counts={authors} hrefOf={(author) => placeHref('authors', author)} />
        )}
        <CountChips
          title={i18n.t('form.tags')}
          counts={tags}
          hrefOf={(tag) => placeHref('clips', '', { q: `${query} tag:${/\s/u.test(tag) ? `"${tag}"` : tag}` })}
        />
      </div>
      <DossierClips clips={clips} hrefOf={hrefOf} />
      {clips.length < total && clips.length > 0 && (
        <button type="button" class="button" onClick={onMore}>
          {i18n.t('library.moreValues', [formatNumber(total - clips.length)])}
        </button>
      )}
    </section>
  );
}
