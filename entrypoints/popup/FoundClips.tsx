import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClipItemActions } from '../../components/clips/ClipItem.tsx';
import { ClipList } from '../../components/clips/ClipList.tsx';
import { problemText } from '../../components/search-problem.ts';
import type { Clip } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { useClipSearch } from '../../hooks/use-clip-search.ts';

interface FoundClipsProps extends ClipItemActions {
  query: string;
  suggestions: readonly string[];
  colourNames?: ColourNames | undefined;
  onLibrary(query: string): void;
}

/** More are read in the library. */
const SHOWN = 20;

/** All clips that a query finds. Loaded when a reader first searches: the popup opens without the search. */
export function FoundClips({ query, onLibrary, ...rest }: FoundClipsProps) {
  const { answer, rows, version } = useClipSearch(query, 'relevance');
  const [clips, setClips] = useState<readonly Clip[]>();
  useEffect(() => {
    let current = true;
    void rows(0, SHOWN).then(
      (found) => current && setClips(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [version]);
  if (!answer || clips === undefined) return <div class="section-waiting" aria-busy="true" />;
  return (
    <>
      <output class="section-lead">{answer.problem ? problemText(answer.problem) : i18n.t('popup.found', answer.total)}</output>
      <ClipList label={i18n.t('popup.results')} clips={clips} {...rest} />
      {answer.total > clips.length && (
        <button type="button" class="link-button" onClick={() => onLibrary(query)}>
          {i18n.t('popup.allInLibrary')}
        </button>
      )}
    </>
  );
}
