import type { Concept } from '../../../core/glossary/concept.ts';
import type { Check, Report } from './check.ts';

/** Dates exist in the calendar, run forwards, and nothing is known before it was read. */
export const checkDates: Check = ({ concepts }, report) => {
  for (const concept of concepts) {
    const { validity, altLabel, hiddenLabel, sources, relations } = concept;
    const span = (field: string, { from, to }: { from?: string | undefined; to?: string | undefined }) => {
      if (from && to && isAfter(from, to)) report(concept, field, `ends (${to}) before it begins (${from})`);
      for (const date of [from, to]) if (date) checkDay(concept, field, date, report);
    };
    [...altLabel, ...hiddenLabel].forEach((label) => span(`altLabel "${label.label}"`, label));
    validity.history.forEach((row, i) => span(`validity.history[${i}]`, row));
    span('validity', { to: validity.asOf });
    if (relations.head) span('relations.head', { to: relations.head.asOf });
    const read = sources
      .map(({ accessed }) => accessed)
      .sort()
      .at(-1)!;
    if (isAfter(validity.asOf, read)) report(concept, 'validity.asOf', `is after the day its sources were read (${read})`);
    sources.forEach(({ date, accessed }, i) => {
      span(`sources[${i}]`, { from: date, to: accessed });
    });
    checkHistory(concept, report);
    checkFormerNames(concept, report);
  }
};

/** Rows in the order of time, and none twice: one office is not held by two at once, one name not given twice. */
function checkHistory(concept: Concept, report: Report): void {
  const rows = concept.validity.history;
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const [begin, nextBegin] = [row.from ?? row.to, next?.from ?? next?.to];
    if (begin && nextBegin && isAfter(begin, nextBegin)) report(concept, `validity.history[${i + 1}]`, `stands after ${begin}`);
    if (rows.findIndex(({ event }) => event.en === row.event.en) < i)
      report(concept, `validity.history[${i}]`, 'says what another row says');
    // A person may hold two posts at once; a body has one head and an office one holder.
    if (concept.kind === 'person') return;
    const overlapping = rows.findIndex((other, j) => j < i && areTerms(other, row) && isAfter(other.to!, row.from!));
    if (overlapping >= 0) report(concept, `validity.history[${i}]`, `overlaps history[${overlapping}]`);
  });
}

/** Both have a beginning and an end, and neither is an event within the other. */
function areTerms(
  one: { from?: string | undefined; to?: string | undefined },
  other: { from?: string | undefined; to?: string | undefined },
) {
  return [one, other].every(({ from, to }) => from !== undefined && to !== undefined) && isAfter(other.to!, one.to!);
}

/** One spelling of a former name has one span. */
function checkFormerNames(concept: Concept, report: Report): void {
  const former = concept.altLabel.filter(({ type }) => type === 'former');
  former.forEach((label, i) => {
    const twin = former.findIndex((other, j) => j < i && other.label === label.label);
    if (twin >= 0) report(concept, `altLabel "${label.label}"`, 'is listed twice');
  });
}

function checkDay(concept: Concept, field: string, date: string, report: Report): void {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined && new Date(Date.UTC(year!, month! - 1, day)).getUTCDate() !== day) report(concept, field, `there is no ${date}`);
}

/** At the precision that both have: 2016-06 is not after 2016. */
function isAfter(one: string, other: string): boolean {
  const precision = Math.min(one.length, other.length);
  return one.slice(0, precision) > other.slice(0, precision);
}
