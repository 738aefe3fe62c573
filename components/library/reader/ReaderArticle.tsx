import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { articleDiff, type ArticleChange } from '../../../core/clips/article-diff.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Snapshot } from '../../../core/clips/snapshot.ts';
import { WordDiff } from '../../clips/WordDiff.tsx';
import { formatTime } from '../time.ts';

interface ReaderArticleProps {
  clip: Clip;
  /** Texts of the article that clips of its page were kept from, oldest first. */
  read(): Promise<readonly Snapshot[]>;
}

/** The article as it stood when the passage was kept, and what it said when a later passage of it was. */
export function ReaderArticle({ clip, read }: ReaderArticleProps) {
  const [isOpen, setOpen] = useState(false);
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>();
  useEffect(() => {
    if (!isOpen) return;
    let current = true;
    void read().then(
      (all) => current && setSnapshots(all),
      () => current && setSnapshots([]),
    );
    return () => {
      current = false;
    };
  }, [isOpen, clip.id]);
  const own = snapshots?.find(({ sha256 }) => sha256 === clip.snapshot);
  const later = own && snapshots?.filter(({ taken }) => taken > own.taken);
  return (
    <details class="reader-part" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{i18n.t('library.article')}</h3>
      </summary>
      {isOpen && snapshots !== undefined && !own && <p class="soft">{i18n.t('library.noArticle')}</p>}
      {own && (
        <>
          {later?.map((snapshot) => (
            <ArticleChanges
              key={snapshot.sha256}
              taken={snapshot.taken}
              changes={articleDiff(own.text, snapshot.text)}
              lang={clip.citation.language}
            />
          ))}
          <p class="soft">{i18n.t('library.articleTaken', [formatTime(own.taken)])}</p>
          <div class="article-text" lang={clip.citation.language}>
            {own.text.split('\n').map((block, i) => (
              <Block key={i} text={block} quote={clip.quote} />
            ))}
          </div>
        </>
      )}
    </details>
  );
}

function ArticleChanges({ taken, changes, lang }: { taken: string; changes: readonly ArticleChange[]; lang: string | undefined }) {
  return (
    <div class="article-changes">
      <p>{i18n.t(changes.length === 0 ? 'library.articleSame' : 'library.articleChanged', [formatTime(taken)])}</p>
      {changes.map((change, i) =>
        change.kind === 'changed' ? (
          <WordDiff key={i} diff={change.diff} lang={lang} label={i18n.t('anchor.changes')} />
        ) : (
          <WordDiff key={i} diff={[change]} lang={lang} label={i18n.t('anchor.changes')} />
        ),
      )}
    </div>
  );
}

/** The passage may begin in one block and end in another: the blocks that hold any of it are marked as far as it goes. */
function Block({ text, quote }: { text: string; quote: string }) {
  const parts = quote.split(/\n+/u).map((part) => part.trim());
  const part = parts.find((one) => one !== '' && text.includes(one));
  if (part === undefined) return <p>{text}</p>;
  const at = text.indexOf(part);
  return (
    <p>
      {text.slice(0, at)}
      <mark>{part}</mark>
      {text.slice(at + part.length)}
    </p>
  );
}
