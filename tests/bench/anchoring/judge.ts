import { evenText } from '../../../core/anchoring/even-text.ts';
import { changedFinder, type Candidate } from '../../../core/anchoring/find-changed.ts';
import { soughtFrom } from '../../../core/anchoring/sought.ts';
import { locate } from '../../../core/anchoring/locate.ts';
import type { ConceptsIn } from '../../../core/anchoring/veto.ts';
import type { Case, CaseKind } from './cases.ts';
import type { Span } from './in-page.ts';
import { peerFind } from './peer.ts';

/** `right`: at the place of the words. `offered`: not attached, and its nearest candidate is where the words became others. */
export type Verdict = 'right' | 'wrong' | 'not attached' | 'offered';

export interface Judged {
  kind: CaseKind;
  mode: string;
  page: string;
  ours: Verdict;
  outcome: string;
  theirs: Verdict;
  /** For people who want to know why. */
  exact: string;
  found?: string;
  candidate?: Candidate;
}

/** Runs both methods on cases that share texts: each text is indexed once, as the background does. */
export function* judge(cases: Iterable<Case>, conceptsIn: ConceptsIn): Generator<Judged> {
  let last = '';
  let find: ReturnType<typeof changedFinder> = changedFinder('', conceptsIn);
  for (const { kind, mode, page, text, exact, prefix, suffix, at, truth, offer } of cases) {
    const even = evenText(text);
    if (last !== text) find = changedFinder(even.text, conceptsIn);
    last = text;
    const located = locate(even, { type: 'TextQuoteSelector', exact, prefix, suffix }, [at], (quote, at) =>
      find(soughtFrom(quote, at, [])),
    );
    const span = 'start' in located ? located : null;
    const candidate = 'candidate' in located ? located.candidate : undefined;
    const theirs = peerFind(even.text, { exact, prefix, suffix, at });
    yield {
      kind,
      mode,
      page,
      outcome: located.outcome,
      ours: verdictOf(span, truth) ?? (offer && candidate && isSame(candidate, offer) ? 'offered' : 'not attached'),
      theirs: verdictOf(theirs, truth) ?? 'not attached',
      exact,
      ...(span ? { found: text.slice(span.start, span.end) } : {}),
      ...(candidate ? { candidate } : {}),
    };
  }
}

function verdictOf(found: Span | null, truth: Span | null): Verdict | null {
  if (!found) return null;
  return truth && isSame(found, truth) ? 'right' : 'wrong';
}

/** They share four fifths of what either covers. */
function isSame(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) >= 0.8;
}
