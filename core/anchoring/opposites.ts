import type { DiffPart } from './word-diff.ts';

/** Words of which one in place of another says something else. A line for each group. */
const GROUPS = `
north south east west
northern southern eastern western
northeast northwest southeast southwest
before after
above below
up down
men women
man woman
boys girls
boy girl
male female
he she
his her
him her
father mother
son daughter
brother sister
husband wife
more less fewer
most least fewest
all some many few
rise fall
rose fell
rising falling
increase decrease
increased decreased
won lost
confirmed denied
confirm deny
allowed banned forbidden
open closed
opened closed
alive dead
guilty innocent
import export
imports exports
imported exported
buy sell
bought sold
morning afternoon evening night
last next
북쪽 남쪽 동쪽 서쪽
북부 남부 동부 서부
북측 남측
오전 오후
증가 감소
남성 여성
수출 수입
`;

const groupsOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const word of line.split(' ')) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
  });

/** Whether somewhere a word stands in place of its opposite. */
export function holdsOpposites(diff: readonly DiffPart[]): boolean {
  return diff.some((part, i) => {
    const next = diff[i + 1];
    if (part.kind !== 'removed' || next?.kind !== 'added') return false;
    const removed = groupedWords(part.text);
    const added = groupedWords(next.text);
    return removed.some((one) => added.some((other) => one !== other && isOpposite(one, other) && !removed.includes(other)));
  });
}

function groupedWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => {
    if (groupsOf.has(word)) return [word];
    const stem = /^[가-힣]/.test(word) ? [...groupsOf.keys()].find((one) => word.startsWith(one)) : undefined;
    return stem === undefined ? [] : [stem];
  });
}

function isOpposite(one: string, other: string): boolean {
  return groupsOf.get(one)!.some((group) => groupsOf.get(other)!.includes(group));
}
