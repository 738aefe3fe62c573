import type { Bilingual } from '../../core/glossary/concept.ts';
import type { Reading } from './card-props.ts';

/** A text in the reader's language and, under it, in the page's. Each says which it is, for fonts and screen readers. */
export function InLanguages({ text, reading, class: name }: { text: Bilingual; reading: Reading; class: string }) {
  const both = [
    { lang: 'en', words: text.en },
    { lang: 'ko', words: reading === 'en' ? undefined : text.ko },
  ].filter(({ words }) => words !== undefined);
  if (reading === 'ko-en') both.reverse();
  return (
    <>
      {both.map(({ lang, words }, index) => (
        <p key={lang} lang={lang} class={index === 0 ? name : `${name} ${name}-also`}>
          {words}
        </p>
      ))}
    </>
  );
}
