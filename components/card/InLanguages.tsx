import type { Bilingual, ConceptId } from '../../core/glossary/concept.ts';
import type { Reading } from './card-props.ts';
import { Linked } from './Linked.tsx';
import type { TextLinks } from './text-links.ts';

interface TextProps {
  text: Bilingual;
  reading: Reading;
  class: string;
  links: TextLinks;
  onOpen: (id: ConceptId) => void;
}

/** A text in the reader's language and, under it, in the page's. Each says which it is, for fonts and screen readers. */
export function InLanguages({ text, reading, class: name, ...linking }: TextProps) {
  const both = [
    { lang: 'en', words: text.en },
    { lang: 'ko', words: reading === 'en' ? undefined : text.ko },
  ].filter((one): one is { lang: string; words: string } => one.words !== undefined);
  if (reading === 'ko-en') both.reverse();
  return (
    <>
      {both.map(({ lang, words }, index) => (
        <p key={lang} lang={lang} class={index === 0 ? name : `${name} ${name}-also`}>
          <Linked text={words} {...linking} />
        </p>
      ))}
    </>
  );
}

/** A longer text, in the reader's language only: twice would be too much to read. */
export function InOneLanguage({ text, reading, class: name, ...linking }: TextProps) {
  const korean = reading === 'ko-en' && text.ko !== undefined;
  return (
    <p lang={korean ? 'ko' : 'en'} class={name}>
      <Linked text={korean ? text.ko! : text.en} {...linking} />
    </p>
  );
}
