import { vi } from 'vitest';
import type { PopupViewProps } from '../../../components/popup/PopupView.tsx';
import type { ListedTerm } from '../../../components/popup/PageView.ts';
import type { Clip, ClipDraft } from '../../../core/clips/clip.ts';
import type { Kind } from '../../../core/glossary/concept.ts';

export const uuid = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function draft(change: Partial<ClipDraft> = {}): ClipDraft {
  return {
    id: uuid(0),
    quote: 'The Ministry of State Security has ordered neighborhood watch units in Hoeryong to report households that use Chinese phones.',
    selectors: [],
    concepts: [
      { concept: 'org/ministry-of-state-security-dprk', surface: 'Ministry of State Security' },
      { concept: 'place/hoeryong', surface: 'Hoeryong' },
      { concept: 'place/hoeryong', surface: '회령' },
    ],
    citation: {
      url: 'https://www.dailynk.com/english/watch-units/',
      title: 'Watch units told to report Chinese phone users',
      siteName: 'Daily NK English',
      authors: ['Lee Chae Un'],
      published: '2026-03-04T09:00:00+09:00',
      language: 'en',
    },
    note: '',
    tags: [],
    ...change,
  };
}

export function clip(n: number, change: Partial<Clip> = {}): Clip {
  return {
    ...draft({ id: uuid(n) }),
    schema: 1,
    anchoring: 1,
    pageKey: 'dailynk.com/english/watch-units',
    created: '2026-11-20T08:00:00.000Z',
    modified: '2026-11-20T08:00:00.000Z',
    revision: 1,
    ...change,
  };
}

export const koreanClip = clip(7, {
  quote:
    '소식통은 “회령시 보위부가 최근 인민반을 통해 중국 손전화기를 쓰는 세대를 신고하도록 했다”며 “신고하지 않으면 인민반장까지 책임을 묻겠다고 했다”고 말했다. 주민들은 서로를 의심하며 말을 아끼고 있다고 소식통은 전했다.',
  citation: {
    url: 'https://www.dailynk.com/20260304-1/',
    title: '회령시 보위부, 인민반 통해 중국 손전화기 사용 세대 신고 지시…“신고 안 하면 인민반장도 책임”',
    siteName: '데일리NK',
    authors: [],
    published: '2026-03',
    language: 'ko',
  },
  concepts: [
    { concept: 'place/hoeryong', surface: '회령시' },
    { concept: 'org/ministry-of-state-security-dprk', surface: '보위부' },
    { concept: 'concept/inminban', surface: '인민반' },
  ],
  note: '다른 소식통의 증언과 비교할 것. 2025년 12월 기사에서는 다르게 나옴.',
  tags: ['손전화', '회령', '통제와 감시에 관한 아주 긴 이름의 태그'],
});

function term(kind: Kind, id: string, en: string, ko: string, count = 1): ListedTerm {
  return {
    concept: { id: `${kind}/${id}`, kind, country: 'KP', prefLabel: { en, ko }, definition: { en: `${en} in one sentence.`, ko } },
    count,
    surface: en,
  };
}

export const TERMS: ListedTerm[] = [
  term('org', 'mss', 'Ministry of State Security', '국가보위성', 6),
  term('org', 'watch', 'Socialist Patriotic Youth League', '사회주의애국청년동맹'),
  term('place', 'hoeryong', 'Hoeryong', '회령', 9),
  term('place', 'nhamgyong', 'North Hamgyong Province', '함경북도', 2),
  term('place', 'mangyang', 'Mangyang-dong', '망양동'),
  term('concept', 'inminban', 'neighborhood watch unit', '인민반', 4),
  term('concept', 'impure', 'impure elements', '불순분자'),
  term('media', 'dailynk', 'Daily NK', '데일리NK', 3),
];

export const MANY_TERMS: ListedTerm[] = [
  ...TERMS,
  ...Array.from({ length: 20 }, (_, n) => term('place', `ri-${n}`, `Village number ${n}`, `${n}리`)),
];

export function props(change: Partial<PopupViewProps> = {}): PopupViewProps {
  return {
    site: { hostname: 'www.dailynk.com', off: false },
    page: { kind: 'on', terms: TERMS, standings: new Map() },
    selected: null,
    isPrivate: false,
    pageClips: [],
    recentClips: [],
    choices: [],
    suggestions: ['손전화', 'phones', 'arrests', 'border'],
    failure: null,
    toast: null,
    onSwitchSite: vi.fn(),
    onSaveSelected: vi.fn(async () => true),
    onDraft: vi.fn(),
    onCopySelected: vi.fn(),
    onRevealTerm: vi.fn(),
    onTakeBack: vi.fn(),
    onCloseToast: vi.fn(),
    onOpenLibrary: vi.fn(),
    onOpenPanel: vi.fn(),
    query: '',
    found: null,
    onQuery: vi.fn(),
    onExport: vi.fn(),
    onEdit: vi.fn(async () => true),
    onDelete: vi.fn(),
    onCopy: vi.fn(),
    onReveal: vi.fn(),
    onFindAgain: vi.fn(),
    onOnce: vi.fn(),
    onSite: vi.fn(),
    onEverySite: vi.fn(),
    ...change,
  };
}

/** Popups as they really come up, each with a name. */
export const SCENES: Record<string, Partial<PopupViewProps>> = {
  'a passage is selected': {
    selected: draft(),
    pageClips: [clip(1, { note: 'Compare with the December report.', tags: ['phones', 'border'] })],
    recentClips: [clip(1), koreanClip, clip(2, { citation: { ...draft().citation, siteName: 'NK News', published: undefined } })],
    page: { kind: 'on', terms: TERMS, standings: new Map([[uuid(1), { outcome: 'changed' }]]) },
  },
  'nothing is kept yet': { page: { kind: 'on', terms: MANY_TERMS, standings: new Map() } },
  'no access yet': {
    page: { kind: 'no-access' },
    site: { hostname: 'a-very-long-subdomain.international.example-news-agency.co.kr', off: false },
  },
  'the site is off': { page: { kind: 'off' }, site: { hostname: 'www.dailynk.com', off: true }, recentClips: [koreanClip] },
  'the browser shuts us out': { page: { kind: 'cannot', reason: 'store' }, site: undefined, recentClips: [koreanClip] },
  'a clip was deleted': {
    recentClips: [koreanClip, clip(3)],
    toast: { text: 'Clip deleted', onUndo: () => {} },
    page: { kind: 'on', terms: [], standings: new Map() },
  },
  'choices were made': {
    choices: [
      { choice: 'never', concept: 'org/mss', name: { en: 'Ministry of State Security', ko: '국가보위성' }, surface: '' },
      { choice: 'not', concept: 'place/unsan', name: { en: 'Unsan County, South Pyongan Province', ko: '은산군' }, surface: 'Unsan' },
      {
        choice: 'always',
        concept: 'place/unsan-2',
        name: { en: 'Unsan', ko: '운산군' },
        surface: 'a-very-long-word-without-a-space-in-it',
      },
    ],
  },
  'the disk is full': { selected: draft(), failure: 'storage-full' },
  'a private window': { selected: draft(), isPrivate: true },
};
