import { i18n } from '#i18n';
import { Notice } from '../Notice.tsx';
import { AccessPanel, type AccessActions } from './AccessPanel.tsx';
import type { ListedTerm, PageView } from './PageView.ts';
import { TermGroups } from './TermGroups.tsx';

interface PageSectionProps extends AccessActions {
  page: PageView;
  hostname: string;
  onRevealTerm(term: ListedTerm): void;
}

/** The terms of the page, or why there are none and what can be done about it. */
export function PageSection({ page, hostname, onRevealTerm, ...access }: PageSectionProps) {
  switch (page.kind) {
    case 'asking':
      return <div class="section section-waiting" aria-busy="true" />;
    case 'no-access':
      return <AccessPanel hostname={hostname} {...access} />;
    case 'off':
      return (
        <section class="section">
          <Notice icon="power" title={i18n.t('popup.off')}>
            <p>{i18n.t('popup.offDetail')}</p>
          </Notice>
        </section>
      );
    case 'cannot':
      return (
        <section class="section">
          <Notice icon="alert" title={i18n.t('popup.cannot')}>
            <p>{i18n.t(`popup.cannotReason.${page.reason}`)}</p>
          </Notice>
        </section>
      );
    case 'on':
      return (
        <section class="section" aria-labelledby="terms-title">
          <h2 id="terms-title">
            {i18n.t('popup.terms')}
            {page.terms.length > 0 && <span class="count">{page.terms.length}</span>}
          </h2>
          {page.terms.length > 0 ? (
            <TermGroups terms={page.terms} onReveal={onRevealTerm} />
          ) : (
            <p class="section-empty">{i18n.t('popup.noTerms')}</p>
          )}
        </section>
      );
  }
}
