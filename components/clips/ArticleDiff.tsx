import { i18n } from '#i18n';
import type { ArticleChange } from '../../core/clips/article-diff.ts';
import { formatDate } from '../date.ts';
import { Icon } from '../Icon.tsx';
import { WordDiff } from './WordDiff.tsx';

/** More is another article; who wants it all has the two texts. */
const MOST_SHOWN = 60;

export interface ArticleDiffProps {
  /** When the text it is compared with was kept: ISO 8601, UTC. */
  since: string;
  changes: readonly ArticleChange[];
  lang?: string | undefined;
}

/** Says that an article was changed since a passage of it was kept, and on request what. Nothing where it was not. */
export function ArticleDiff({ since, changes, lang }: ArticleDiffProps) {
  if (changes.length === 0) return null;
  const more = changes.length - MOST_SHOWN;
  return (
    <details class="article-diff">
      <summary>
        <Icon name="alert" size={14} />
        <span>{i18n.t('article.sentence', changes.length, [String(changes.length), formatDate(since)])}</span>
      </summary>
      <ol>
        {changes.slice(0, MOST_SHOWN).map((change, i) => (
          <li key={i}>
            <p class="article-change">{i18n.t(`article.${change.kind}`)}</p>
            {change.kind === 'changed' ? (
              <WordDiff diff={change.diff} lang={lang} label={i18n.t('article.changedBlock')} />
            ) : (
              <blockquote class="word-diff" lang={lang}>
                {change.kind === 'added' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p class="article-change">{i18n.t('article.more', more)}</p>}
    </details>
  );
}
