import { useEffect, useState } from 'preact/hooks';
import type { TextLinks, TextLink } from '../../components/card/text-links.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { decodeMentions, type MentionTables } from '../../messaging/mentions-codec.ts';
import type { Session } from './session.ts';

const NONE: TextLinks = new Map();
/** A page whose language is ours; what it is about is said by the entry's own words. */
const LANGUAGES = ['en', 'ko'] as const;

/** Finds the terms in what a card says, each where it is named first. A card does well without: none until they are there. */
export function useTextLinks(concept: Concept | null, { annotator }: Session): TextLinks {
  const [found, setFound] = useState<{ of: Concept; links: TextLinks }>();
  useEffect(() => {
    if (!concept) return;
    let isLate = false;
    const texts = LANGUAGES.map((language) => ({ language, texts: textsOf(concept, language) }));
    Promise.all(
      texts.map(async ({ language, texts }): Promise<[string, TextLink[]][]> => {
        if (texts.length === 0) return [];
        const { mentions, tables } = await annotator.ask('annotate', { blocks: texts.map((text) => ({ text })), page: { language } });
        const [concepts]: MentionTables = JSON.parse(tables);
        const told = new Set([concept.id]);
        const byText = new Map(texts.map((text): [string, TextLink[]] => [text, []]));
        for (const { block, start, end, concept: index } of decodeMentions(mentions)) {
          const { id } = concepts[index]!;
          if (told.has(id)) continue;
          told.add(id);
          byText.get(texts[block]!)?.push({ start, end, id });
        }
        return [...byText];
      }),
    ).then(
      (pairs) => !isLate && setFound({ of: concept, links: new Map(pairs.flat()) }),
      () => {}, // plain text then
    );
    return () => {
      isLate = true;
    };
  }, [concept]);
  return found?.of === concept ? (found?.links ?? NONE) : NONE;
}

function textsOf({ definition, details, scopeNote }: Concept, language: 'en' | 'ko'): string[] {
  return [definition, details, scopeNote].flatMap((text) => text?.[language] ?? []);
}
