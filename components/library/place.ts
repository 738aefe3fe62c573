/** Where in the library a reader is: everything of it stands in the address, so that it can be bookmarked and gone back to. */
export interface Place {
  /** Name of the section: `clips`, `concepts` … */
  section: string;
  /** What follows it: `place/hoeryong` of `#/concepts/place/hoeryong`; empty where nothing does. */
  item: string;
  /** `q`, `sort`, `clip` … */
  params: URLSearchParams;
}

const FIRST_SECTION = 'clips';

/** Reads `location.hash`. What is no place of ours is the first section. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [section = '', item = ''] = splitOnce(path, '/');
  return { section: section || FIRST_SECTION, item: decoded(item), params: new URLSearchParams(query) };
}

/** The address of a place. Params that are empty or left out do not stand in it. */
export function placeHref(section: string, item = '', params: Record<string, string | undefined> = {}): string {
  const path = item === '' ? '' : `/${item.split('/').map(encodeURIComponent).join('/')}`;
  const kept = Object.entries(params).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  const query = new URLSearchParams(kept).toString();
  return `#/${section}${path}${query && `?${query}`}`;
}

function splitOnce(text: string, at: string): [string, string] {
  const found = text.indexOf(at);
  return found < 0 ? [text, ''] : [text.slice(0, found), text.slice(found + at.length)];
}

/** An address may be typed or cut: a broken escape stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
