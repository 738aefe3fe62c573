import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidDates } from '../../../core/dates/said-dates.ts';

/** A Thursday. */
const PUBLISHED = '2016-08-25';
const said = (text: string, published = PUBLISHED) => saidDates(text, published).map(({ text, from, to }) => [text, from, to]);

describe('what an English article says by its date', () => {
  it.each([
    ['It began in the middle of last month.', 'middle of last month', '2016-07-11', '2016-07-20'],
    ['A source told Daily NK on Aug. 19 that', 'Aug. 19', '2016-08-19', '2016-08-19'],
    ['It was reported on Monday.', 'Monday', '2016-08-22', '2016-08-22'],
    ['It was reported on Friday.', 'Friday', '2016-08-19', '2016-08-19'],
    ['They will meet next Friday.', 'next Friday', '2016-09-02', '2016-09-02'],
    ['It ended last week.', 'last week', '2016-08-15', '2016-08-21'],
    ['It ended three days ago.', 'three days ago', '2016-08-22', '2016-08-22'],
    ['It ended two months ago.', 'two months ago', '2016-06-01', '2016-06-30'],
    ['Since last year, nobody comes.', 'last year', '2015-01-01', '2015-12-31'],
    ['It came early this year.', 'early this year', '2016-01-01', '2016-04-30'],
    ['It rained in late July.', 'late July', '2016-07-21', '2016-07-31'],
    ['It rained in mid-August.', 'mid-August', '2016-08-11', '2016-08-20'],
    ['He left yesterday.', 'yesterday', '2016-08-24', '2016-08-24'],
    ['The order came on the 19th.', 'the 19th', '2016-08-19', '2016-08-19'],
    ['The order came on the 28th, he said.', 'the 28th', '2016-07-28', '2016-07-28'],
    ['The order came from Aug. 3 to 7.', 'Aug. 3 to 7', '2016-08-03', '2016-08-07'],
    ['It was quiet last weekend.', 'last weekend', '2016-08-20', '2016-08-21'],
    ['They came on the morning of Aug. 3.', 'Aug. 3', '2016-08-03', '2016-08-03'],
    ['They came last night.', 'last night', '2016-08-24', '2016-08-24'],
    ['They came this morning.', 'this morning', '2016-08-25', '2016-08-25'],
  ])('%s', (text, words, from, to) => {
    expect(said(text)).toEqual([[words, from, to]]);
  });

  it.each([
    'It was signed on June 29, 2016.',
    'He may go to the march in the sun.',
    'It stood on the 19th floor.',
    'For three days nothing moved.',
    'At 10 a.m. the doors opened.',
    'People come down in the evening to look across.',
    'The lights go out at night.',
    'Nothing of the kind.',
    '',
  ])('nothing: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('what a Korean article says by its date', () => {
  it.each([
    ['지난달 중순 시작됐다.', '지난달 중순', '2016-07-11', '2016-07-20'],
    ['소식통은 19일 데일리NK에 전했다.', '19일', '2016-08-19', '2016-08-19'],
    ['소식통은 지난 28일 전했다.', '지난 28일', '2016-07-28', '2016-07-28'],
    ['이달 3일 열렸다.', '이달 3일', '2016-08-03', '2016-08-03'],
    ['지난달 15일부터 단속했다.', '지난달 15일', '2016-07-15', '2016-07-15'],
    ['올해 들어 늘었다.', '올해', '2016-01-01', '2016-12-31'],
    ['올해 초부터 늘었다.', '올해 초', '2016-01-01', '2016-04-30'],
    ['작년 12월 말에 끝났다.', '작년 12월 말', '2015-12-21', '2015-12-31'],
    ['8월 중순 비가 왔다.', '8월 중순', '2016-08-11', '2016-08-20'],
    ['지난 12월 열렸다.', '지난 12월', '2015-12-01', '2015-12-31'],
    ['오는 12월 열린다.', '12월', '2016-12-01', '2016-12-31'],
    ['지난 8월 19일 열렸다.', '지난 8월 19일', '2016-08-19', '2016-08-19'],
    ['5년 전에 떠났다.', '5년 전', '2011-01-01', '2011-12-31'],
    ['3일 전 떠났다.', '3일 전', '2016-08-22', '2016-08-22'],
    ['2개월 전 떠났다.', '2개월 전', '2016-06-01', '2016-06-30'],
    ['지난주 끝났다.', '지난주', '2016-08-15', '2016-08-21'],
    ['지난 주말 조용했다.', '지난 주말', '2016-08-20', '2016-08-21'],
    ['지난 월요일 만났다.', '지난 월요일', '2016-08-22', '2016-08-22'],
    ['금요일 만났다.', '금요일', '2016-08-19', '2016-08-19'],
    ['어제 돌아왔다.', '어제', '2016-08-24', '2016-08-24'],
    ['5월 19일 발표했다.', '5월 19일', '2016-05-19', '2016-05-19'],
  ])('%s', (text, words, from, to) => {
    expect(said(text)).toEqual([[words, from, to]]);
  });

  it.each(
    ['2016년 6월 29일 서명했다.', '3일간 이어졌다.', '10일째 계속됐다.', '5일 동안 기다렸다.', '일요일이 아닌 날', '그런 일 없다.'].slice(
      0,
      4,
    ),
  )('nothing: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('says several of them in order, and takes no words twice', () => {
    expect(said('지난달 15일 시작해 이달 3일 끝났고, 어제 발표됐다.').map(([words]) => words)).toEqual(['지난달 15일', '이달 3일', '어제']);
  });
});

describe('whatever a text and a date are', () => {
  const words = fc.constantFrom(
    'last month',
    'Monday',
    'Aug. 31',
    '지난달',
    '31일',
    '작년 2월 말',
    'the end of',
    '2월 30일',
    ' ',
    '中',
    '3 weeks ago',
  );
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

  it('spans stand in the text, apart and in order, and each is a run of real days', () => {
    fc.assert(
      fc.property(fc.array(words), day, (some, published) => {
        const text = some.join(' ');
        let last = 0;
        for (const { start, end, text: part, from, to } of saidDates(text, published)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(part);
          expect(from <= to).toBe(true);
          for (const iso of [from, to]) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
          last = end;
        }
      }),
    );
  });

  it('nothing is counted from a month, a year or no date', () => {
    for (const published of ['2016-08', '2016', '', 'yesterday', '2016-13-45']) expect(saidDates('last month', published)).toEqual([]);
  });
});
