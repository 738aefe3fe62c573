/** Measures over all texts, as lines for people and as one object. */
import type { Compared } from './compare.ts';

interface Measures {
  labels: number;
  hits: number;
  marks: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Report {
  lines: string[];
  json: object;
}

export function report(compared: readonly Compared[]): Report {
  const mustExplain = compared.flatMap(({ file, language, labels }) =>
    labels.filter(({ label, inGlossary }) => label.tier === 1 && inGlossary).map((one) => ({ ...one, file, language })),
  );
  const absent = compared.flatMap(({ labels }) => labels.filter(({ label, inGlossary }) => label.tier === 1 && !inGlossary));
  const marks = compared.flatMap(({ file, language, marks }) => marks.map((one) => ({ ...one, file, language })));
  const judged = marks.filter(({ verdict }) => verdict !== 'unlabelled');
  const overall = measures(mustExplain, judged);
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
  const trapped = judged.filter(({ verdict }) => verdict === 'trap');
  const byKind = group(mustExplain, judged, (id) => id.split('/')[0]!);
  const byLanguage: Record<string, Measures> = {};
  for (const language of new Set(compared.map((one) => one.language)))
    byLanguage[language] = measures(
      mustExplain.filter((one) => one.language === language),
      judged.filter((one) => one.language === language),
    );
  const misses = mustExplain
    .filter(({ outcome }) => outcome !== 'hit')
    .map(({ file, label, outcome, marked }) => ({
      file,
      start: label.start,
      text: label.text,
      entity: label.entity,
      form: label.form,
      outcome,
      marked,
    }));
  const list = (of: typeof marks) =>
    of.map(({ file, mark, text, label }) => ({
      file,
      start: mark.start,
      text,
      concept: mark.concepts[0],
      label: label?.entity ?? null,
      reason: mark.reason,
    }));
  const json = {
    ...overall,
    wrongSense: judged.length === 0 ? 0 : ratio(wrong.length, judged.length),
    trapsMarked: trapped.length,
    notInGlossary: absent.length,
    unlabelledMarks: marks.length - judged.length,
    byKind,
    byLanguage,
    misses,
    wrong: list(wrong),
    traps: list(trapped),
    absent: [...new Set(absent.map(({ label }) => label.entity))].sort(),
    unlabelled: list(marks.filter(({ verdict }) => verdict === 'unlabelled')),
  };
  return { json, lines: asLines(json, compared.length) };
}

function measures(labels: readonly { outcome: string }[], judged: readonly { verdict: string }[]): Measures {
  const hits = labels.filter(({ outcome }) => outcome === 'hit').length;
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  const precision = ratio(right, judged.length);
  const recall = ratio(hits, labels.length);
  return {
    labels: labels.length,
    hits,
    marks: judged.length,
    right,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : round((2 * precision * recall) / (precision + recall)),
  };
}

function group(
  labels: readonly { label: { entity: string }; outcome: string }[],
  judged: readonly { mark: { concepts: string[] }; verdict: string }[],
  keyOf: (id: string) => string,
): Record<string, Measures> {
  const keys = new Set(labels.map(({ label }) => keyOf(label.entity)));
  return Object.fromEntries(
    [...keys].sort().map((key) => [
      key,
      measures(
        labels.filter(({ label }) => keyOf(label.entity) === key),
        judged.filter(({ mark }) => keyOf(mark.concepts[0]!) === key),
      ),
    ]),
  );
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : round(part / whole));
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);

function asLines(json: object, texts: number): string[] {
  const r = json as Measures & {
    wrongSense: number;
    trapsMarked: number;
    notInGlossary: number;
    unlabelledMarks: number;
    byKind: Record<string, Measures>;
    byLanguage: Record<string, Measures>;
    misses: { file: string; start: number; text: string; entity: string; outcome: string; marked: string | null }[];
    wrong: { file: string; start: number; text: string; concept: string; label: string; reason: string }[];
    traps: { file: string; start: number; text: string; concept: string; label: string; reason: string }[];
    absent: string[];
    unlabelled: { file: string; start: number; text: string; concept: string }[];
  };
  const row = (name: string, m: Measures): string =>
    `${name.padEnd(12)} ${String(m.labels).padStart(6)} ${percent(m.recall)} ${String(m.marks).padStart(6)} ${percent(m.precision)} ${m.f1.toFixed(3).padStart(6)}`;
  return [
    `${texts} texts`,
    `${''.padEnd(12)} labels   recall  marks precision     F1`,
    row('all', r),
    ...Object.entries(r.byKind).map(([kind, m]) => row(kind, m)),
    ...Object.entries(r.byLanguage).map(([language, m]) => row(language, m)),
    `wrong sense ${percent(r.wrongSense)}   traps marked ${r.trapsMarked}   must-explain labels with no concept in the glossary ${r.notInGlossary}   unlabelled marks ${r.unlabelledMarks}`,
    ...section(
      'Missed',
      r.misses.map((m) => `${m.file}:${m.start} "${m.text}" ${m.entity}${m.marked ? ` (marked ${m.marked})` : ''}`),
    ),
    ...section(
      'Wrong',
      r.wrong.map((m) => `${m.file}:${m.start} "${m.text}" marked ${m.concept}, labelled ${m.label}: ${m.reason}`),
    ),
    ...section(
      'Traps marked',
      r.traps.map((m) => `${m.file}:${m.start} "${m.text}" marked ${m.concept}, labelled ${m.label}: ${m.reason}`),
    ),
    ...section('Not in the glossary', r.absent),
    ...section(
      'Unlabelled marks',
      r.unlabelled.map((m) => `${m.file}:${m.start} "${m.text}" ${m.concept}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];
}
