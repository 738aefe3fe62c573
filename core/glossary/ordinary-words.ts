/**
 * Bare Korean names of counties and cities that are ordinary words, surnames or places of the South far more often: 나선 is the
 * city in 0.1 % of its uses, 세포 is a cell, 운전 is driving. With 군 or 시 behind them they are names.
 */
const PLACES =
  '강남 강동 강령 강서 개성 개천 경성 경원 경흥 고산 고성 고원 고풍 곡산 과일 구성 구장 금강 금천 김책 김화 나선 낙원 대관 대동 대안 대흥 덕성 덕천 동림 동신 동창 라선 락원 만포 명천 무산 문덕 문천 백천 벽성 보천 봉산 봉천 부전 북창 삼수 삼천 상원 서흥 선교 선천 성간 성천 세포 송림 송원 송화 수동 수안 순천 승호 시중 신계 신도 신양 신원 신천 신평 신흥 안변 안주 양덕 어랑 연사 연산 연안 연탄 염주 영광 온천 옹진 우시 운산 운전 운흥 원산 위원 은산 은정 은천 이천 자성 장강 장연 장진 재령 전천 정주 정평 중강 중화 증산 창도 창성 천리마 천마 철산 철원 청남 청단 초산 태천 토산 통천 판교 평강 평산 평성 평원 평천 함주 해주 향산 홍원 화성 화평 황주 회창 희천';
const OTHERS = '주체 은하 화살 해일 성분';

const words: ReadonlySet<string> = new Set([...PLACES.split(' '), ...OTHERS.split(' ')]);

export function isOrdinaryWord(label: string): boolean {
  return words.has(label);
}
