import { expect, vi } from 'vitest';
import type { ConceptBrief } from '../../../core/glossary/concept.ts';
import type { Density } from '../../../core/marks/density.ts';
import type { AnnotatorUi, Ask } from '../../../entrypoints/annotator.content/bridge.ts';
import { startSession } from '../../../entrypoints/annotator.content/session.ts';
import { encodeMentions, type MentionRow } from '../../../messaging/mentions-codec.ts';
import type { AnnotateReply, AnnotateRequest } from '../../../messaging/protocol.ts';
import { untilEnd } from './page.ts';

const WORDS = ['Ministry of State Security', 'Hoeryong', 'Musan'];
const CONCEPTS = WORDS.map((label): ConceptBrief => ({
  id: `place/${label}`,
  kind: 'place',
  country: 'KP',
  prefLabel: { en: label },
  definition: { en: label },
}));

/** A background that knows three words. */
export function spot({ blocks }: AnnotateRequest): AnnotateReply {
  const rows = blocks.flatMap(({ text }, block) =>
    WORDS.flatMap((word, concept) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }): MentionRow => ({
        block,
        start: index,
        end: index + word.length,
        concept,
        other: -1,
        confidence: 0.9,
        origin: 0,
        reason: 0,
      })),
    ).sort((a, b) => a.start - b.start),
  );
  return { mentions: encodeMentions(rows), tables: JSON.stringify([CONCEPTS, ['because']]), hasClips: false };
}

export function setUp(
  background: { annotate?: (request: AnnotateRequest) => AnnotateReply | Promise<AnnotateReply>; injectUi?: () => void } = {},
  density: Density = 'all',
) {
  const asked: AnnotateRequest[] = [];
  const injectUi = vi.fn(background.injectUi);
  const ask = (async (type: string, data: unknown) => {
    if (type === 'injectUi') return injectUi();
    asked.push(structuredClone(data) as AnnotateRequest);
    return (background.annotate ?? spot)(data as AnnotateRequest);
  }) as Ask;
  const end = new AbortController();
  const session = startSession(ask, density, AbortSignal.any([end.signal, untilEnd()]));
  const texts = () => session.core.mentions().map(({ text }) => text);
  return { session, asked, injectUi, texts, end: () => end.abort() };
}

export const fakeUi = (part: Partial<AnnotatorUi> = {}) =>
  ({ wake: vi.fn(), clipsChanged: vi.fn(async () => {}), clipOutcomes: () => [], ...part }) as unknown as AnnotatorUi;
export const eventually = <T>(value: () => T, expected: T) => vi.waitFor(() => expect(value()).toEqual(expected), { timeout: 4000 });
