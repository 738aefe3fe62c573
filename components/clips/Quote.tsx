import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** The words of a passage: two lines, and the rest on request. `lang` is that of the page, for hyphens, fonts and voices. */
export function Quote({ text, lang }: { text: string; lang?: string | undefined }) {
  const id = useId();
  const element = useRef<HTMLQuoteElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);

  useLayoutEffect(() => {
    const quote = element.current;
    if (!quote || open) return;
    const measure = () => setCut(quote.scrollHeight > quote.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(quote);
    return () => observer.disconnect();
  }, [text, open]);

  return (
    <div class="quote">
      <blockquote ref={element} id={id} class={open ? undefined : 'quote-short'} lang={lang}>
        {text}
      </blockquote>
      {(cut || open) && (
        <button type="button" class="link-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? i18n.t('clip.less') : i18n.t('clip.more')}
        </button>
      )}
    </div>
  );
}
