import { i18n } from '#i18n';
import type { ClipConcept } from '../../core/clips/clip.ts';

/** The terms met in a passage, each once in the words it was first named with, then its tags. */
export function ClipChips({ concepts, tags }: { concepts: readonly ClipConcept[]; tags: readonly string[] }) {
  const terms = new Map<string, string>();
  for (const { concept, surface } of concepts) if (!terms.has(concept)) terms.set(concept, surface);
  if (terms.size === 0 && tags.length === 0) return null;
  return (
    <div class="chips">
      {terms.size > 0 && (
        <ul aria-label={i18n.t('clip.terms')}>
          {[...terms].map(([concept, surface]) => (
            <li key={concept} class="chip chip-term">
              {surface}
            </li>
          ))}
        </ul>
      )}
      {tags.length > 0 && (
        <ul aria-label={i18n.t('clip.tags')}>
          {tags.map((tag) => (
            <li key={tag} class="chip">
              <span aria-hidden="true">#</span>
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
