import { i18n } from '#i18n';

const PARAGRAPHS = ['article1', 'article2', 'article3'] as const;

/** An article of our own. Its terms are live: the page annotates itself as it would a newspaper's. */
export function TryArticle() {
  return (
    <article class="try-article" lang={i18n.t('uiLanguage')}>
      <h3>{i18n.t('welcome.articleTitle')}</h3>
      <p class="try-byline">{i18n.t('welcome.articleByline')}</p>
      {PARAGRAPHS.map((key) => (
        <p key={key}>{i18n.t(`welcome.${key}`)}</p>
      ))}
    </article>
  );
}
