import type { Selector } from '../../anchoring/selector.ts';
import { isRecord } from './json.ts';

/** Those selectors of a target that we know; one that only refines another, or names what we cannot, is left out. */
export function readSelectors(target: unknown): Selector[] {
  const selector = isRecord(target) ? target['selector'] : undefined;
  const listed: unknown[] = Array.isArray(selector) ? selector : [selector];
  return listed.slice(0, 10).flatMap((one) => {
    const read = isRecord(one) ? readSelector(one) : null;
    return read ? [read] : [];
  });
}

function readSelector(one: Record<string, unknown>): Selector | null {
  const { type, exact, prefix = '', suffix = '', start, end } = one;
  if (type === 'TextQuoteSelector' && typeof exact === 'string' && typeof prefix === 'string' && typeof suffix === 'string') {
    return { type, exact, prefix, suffix };
  }
  if (type === 'TextPositionSelector' && typeof start === 'number' && typeof end === 'number') return { type, start, end };
  if (type !== 'RangeSelector') return null;
  const from = readEnd(one['startSelector'], one['startOffset']);
  const to = readEnd(one['endSelector'], one['endOffset']);
  return from && to && { type, startSelector: from.selector, startOffset: from.offset, endSelector: to.selector, endOffset: to.offset };
}

/** The offset is a refinement, or as Apache Annotator and older exports have it, a sibling. */
function readEnd(end: unknown, sibling: unknown): { selector: { type: 'XPathSelector'; value: string }; offset: number } | null {
  if (!isRecord(end) || end['type'] !== 'XPathSelector' || typeof end['value'] !== 'string') return null;
  const refined = end['refinedBy'];
  const offset = isRecord(refined) ? refined['start'] : (sibling ?? 0);
  return typeof offset === 'number' ? { selector: { type: 'XPathSelector', value: end['value'] }, offset } : null;
}
