import { useEffect, useRef, useState } from 'preact/hooks';
import { placeHref, type Place } from '../components/library/place.ts';
import { CLIP_SORTS, type ClipSort } from '../core/search/clip-search.ts';
import type { Go } from './use-library-place.ts';

export interface LibraryQuery {
  query: string;
  sort: ClipSort;
  /** The clip that is read. */
  clip: string | null;
  /** `typed`: one letter after the other is one step back, not many. */
  setQuery(query: string, how?: 'typed'): void;
  setSort(sort: ClipSort): void;
  /** `follow`: the keyboard went over it; going back does not go through all of them. */
  setClip(clip: string | null, how?: 'follow'): void;
}

/** Browsers drop changes of the address that come faster than 100 in ten seconds. */
const WRITE_AFTER_MS = 250;

/** What is searched for and read, in step with the address. */
export function useLibraryQuery({ section, params }: Place, go: Go): LibraryQuery {
  const inAddress = { query: params.get('q') ?? '', sort: sortOf(params.get('sort')), clip: params.get('clip') };
  const [state, setState] = useState(inAddress);
  // What was set last, also before it is rendered: the keyboard is faster.
  const latest = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(hrefOf(section, inAddress));

  const here = hrefOf(section, inAddress);
  useEffect(() => {
    // Gone back or forth, or a link was followed; not what was written below.
    if (here === written.current) return;
    clearTimeout(timer.current);
    written.current = here;
    latest.current = inAddress;
    setState(inAddress);
  }, [here]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (part: Partial<typeof inAddress>, isStep: boolean) => {
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
    clearTimeout(timer.current);
    const write = () => {
      written.current = hrefOf(section, latest.current);
      go(written.current, { replace: !isStep });
    };
    if (isStep) write();
    else timer.current = setTimeout(write, WRITE_AFTER_MS);
  };
  return {
    ...state,
    setQuery: (query, how) => change({ query, clip: null }, how !== 'typed'),
    setSort: (sort) => change({ sort }, true),
    setClip: (clip, how) => change({ clip }, how !== 'follow'),
  };
}

function hrefOf(section: string, { query, sort, clip }: { query: string; sort: ClipSort; clip: string | null }): string {
  return placeHref(section, '', { q: query, sort: sort === 'newest' ? undefined : sort, clip: clip ?? undefined });
}

function sortOf(text: string | null): ClipSort {
  return CLIP_SORTS.find((sort) => sort === text) ?? 'newest';
}
