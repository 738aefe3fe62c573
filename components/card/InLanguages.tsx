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

/** A longer text, in the reader's language only: twice would be too much to read. */
export function InOneLanguage({ text, reading, class: name }: { text: Bilingual; reading: Reading; class: string }) {
  const korean = reading === 'ko-en' && text.ko !== undefined;
  return (
    <p lang={korean ? 'ko' : 'en'} class={name}>
      {korean ? text.ko : text.en}
    </p>
  );
}
