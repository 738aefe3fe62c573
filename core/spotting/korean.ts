import { isHangul } from './fold.ts';

/**
 * What may follow a name within its word (eojeol). A closed list: with a free rest, 무산 would be found in 무산됐다 and 청진 in
 * 청진기.
 */
const PARTICLES =
  '은 는 이 가 을 를 의 에 에서 에게 에게서 에는 에도 에만 에서는 에서도 에서의 에서만 으로 로 으로는 로는 으로도 로도 으로의 로의 으로서 로서 으로서의 로서의 으로써 로써 으로부터 로부터 과 와 과는 와는 과의 와의 과도 와도 도 만 만의 만이 만을 부터 까지 까지는 까지의 마저 조차 밖에 보다 보다는 처럼 처럼의 같은 같이 마다 이나 나 이라도 라도 이란 란 이라는 라는 이라고 라고 이라며 라며 이라면 라면 이든 든 이며 며 하고 한테 께서 께서는 께서도 께 께서의 뿐 뿐만 뿐이다 대로 씩 이다 다 이었다 였다 이었던 였던 인 인데 이고 고 이자 자 이지만 지만 이어서 여서 이기 입니다 이었으며 였으며 엔 에선 에겐 로선 로만 으로만 이야 야 아 님 님의 님이 님을 씨 씨의 씨가 씨는 씨를 등 등의 등이 등을 등에 등은 등과 등지에서'.split(
    ' ',
  );
/** Nouns that lean on a name without a space and leave it what it is. */
const SUFFIXES =
  '들 측 발 산 식 당국 주민 주민들 시민 출신 내 행 급 사 본사 대표 대변인 위원장 총비서 동지 대원수 원수 장군 주석 비서 총리 부부장 부위원장 부상 상 국장 부장 소장 일가 체제 정권 시대 집권 시기 때 간 간의 측의 관련 소속 산하 주재 방문 회담 기자 특파원 연합뉴스 일대 지역 지구 인근 남쪽 북쪽 시내 앞바다 항 역 공항 광장 거리 교외'.split(
    ' ',
  );

const LONGEST = 6;
const particles = new Set(PARTICLES);
const suffixes = new Set(SUFFIXES);

/**
 * Whether a Korean name may end at `end`: its word ends there, or only particles follow, or a noun that leans on it. A short
 * name takes particles only.
 */
export function koreanWordMayEnd(text: string, start: number, end: number): boolean {
  if (end >= text.length || !isHangul(text.charCodeAt(end))) return true;
  let stop = end;
  while (stop < text.length && stop - end <= LONGEST * 2 && isHangul(text.charCodeAt(stop))) stop++;
  const rest = text.slice(end, stop);
  if (particles.has(rest)) return true;
  if (end - start < 3) return false;
  for (let length = Math.min(LONGEST, rest.length); length > 0; length--) {
    if (!suffixes.has(rest.slice(0, length))) continue;
    const after = rest.slice(length);
    if (after === '' || particles.has(after)) return true;
  }
  return false;
}

/** A Korean label of up to three syllables is not spread over words: "보 위부" is not 보위부. */
export function spacingFits(text: string, start: number, end: number, labelHasSpace: boolean): boolean {
  if (labelHasSpace) return true;
  let syllables = 0;
  let spaced = false;
  for (let i = start; i < end; i++) {
    if (isHangul(text.charCodeAt(i))) syllables++;
    else if (/\s/.test(text[i]!)) spaced = true;
  }
  return !spaced || syllables > 3;
}
