import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FacetCount } from '../../../core/search/clip-search.ts';
import { clipsHref } from '../clips-href.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { RenameTagDialog } from './RenameTagDialog.tsx';

interface TagsViewProps {
  /** The most used first. */
  tags: readonly FacetCount[];
  onRename(from: readonly string[], to: string): void;
  onDelete(tag: string): void;
}

/** All tags: renamed, made one of several, taken away. */
export function TagsView({ tags, onRename, onDelete }: TagsViewProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [renamed, setRenamed] = useState<readonly string[] | null>(null);
  const wanted = text.trim().toLowerCase();
  const shown = tags.filter(({ value }) => value.toLowerCase().includes(wanted));
  const toggle = (tag: string) => setChosen(chosen.includes(tag) ? chosen.filter((other) => other !== tag) : [...chosen, tag]);
  if (tags.length === 0) {
    return (
      <div class="library-page">
        <h1>{i18n.t('library.tags')}</h1>
        <div class="empty empty-part">
          <LibraryIcon name="tag" size={28} />
          <h2>{i18n.t('library.noTags')}</h2>
          <p class="soft">{i18n.t('library.noTagsHint')}</p>
        </div>
      </div>
    );
  }
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('library.tags')}</h1>
        {chosen.length > 1 && (
          <button type="button" class="button button-primary head-button" onClick={() => setRenamed(chosen)}>
            {i18n.t('library.mergeTags', [formatNumber(chosen.length)])}
          </button>
        )}
      </header>
      <div class="search-box">
        <LibraryIcon name="search" />
        <input
          id="search-input"
          type="text"
          autocomplete="off"
          aria-label={i18n.t('library.searchTags')}
          placeholder={i18n.t('library.searchTags')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <ul class="lines">
        {shown.map(({ value, count }) => (
          <li key={value} class="line-row">
            <label class="line-check">
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span class="visually-hidden">{i18n.t('library.chooseNamed', [value])}</span>
            </label>
            <a class="line" href={clipsHref('tag', value)}>
              <span class="line-main line-name">{value}</span>
              <span class="soft">{i18n.t('library.total', count, [formatNumber(count)])}</span>
            </a>
            <button
              type="button"
              class="icon-button"
              aria-label={i18n.t('library.renameNamed', [value])}
              title={i18n.t('library.rename')}
              onClick={() => setRenamed([value])}
            >
              <LibraryIcon name="pencil" />
            </button>
            <button
              type="button"
              class="icon-button icon-button-danger"
              aria-label={i18n.t('library.deleteNamed', [value])}
              title={i18n.t('library.deleteTag')}
              onClick={() => onDelete(value)}
            >
              <LibraryIcon name="trash" />
            </button>
          </li>
        ))}
      </ul>
      {renamed && (
        <RenameTagDialog
          tags={renamed}
          all={tags.map(({ value }) => value)}
          onSubmit={(to) => {
            onRename(renamed, to);
            setRenamed(null);
            setChosen([]);
          }}
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  );
}
