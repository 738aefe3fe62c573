import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueryProblem } from '../../../core/search/clip-search.ts';
import { problemText } from '../../search-problem.ts';
import { isComposing } from '../../composing.ts';
import { Icon } from '../../Icon.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { SearchHelp } from './SearchHelp.tsx';

interface SearchBoxProps {
  query: string;
  problem: QueryProblem | undefined;
  onChange(query: string): void;
  /** To the list: Enter, or the down arrow. */
  onLeave(): void;
  /** Left out where there is nothing to keep. */
  onSave?: (() => void) | undefined;
}

/** The whole query as one line of text: what the facets choose stands in it too. */
export function SearchBox({ query, problem, onChange, onLeave, onSave }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <search class="search">
      <div class="search-box">
        <LibraryIcon name="search" />
        <input
          ref={input}
          id="search-input"
          type="text"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={i18n.t('library.search')}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-keyshortcuts="/"
          placeholder={i18n.t('library.searchPlaceholder')}
          value={query}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
            else if (event.key === 'Escape' && query !== '') onChange('');
            else if (event.key === 'Escape') onLeave();
            else return;
            event.preventDefault();
          }}
        />
        {query !== '' && (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.clearSearch')}
            title={i18n.t('library.clearSearch')}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        )}
        {onSave && (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.saveSearch')}
            title={i18n.t('library.saveSearch')}
            onClick={onSave}
          >
            <Icon name="bookmark" />
          </button>
        )}
        <SearchHelp />
      </div>
      <output class="search-problem" id={`${id}-problem`}>
        {problem && problemText(problem)}
      </output>
    </search>
  );
}
