import { i18n } from '#i18n';
import type { Concept } from '../../../core/glossary/concept.ts';

/** Every other name it goes by in print, with what kind of name it is. */
export function ConceptNames({ concept: { altLabel } }: { concept: Concept }) {
  if (altLabel.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{i18n.t('library.otherNames')}</h3>
      <ul class="other-names">
        {altLabel.map(({ label, lang, type, from, to }) => (
          <li key={`${label} ${lang} ${type}`}>
            <span lang={lang}>{label}</span>
            {type !== 'name' && <span class="soft">{i18n.t(`library.label.${type === 'house-style' ? 'houseStyle' : type}`)}</span>}
            {(from !== undefined || to !== undefined) && (
              <span class="soft">
                {from ?? ''}–{to ?? ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
