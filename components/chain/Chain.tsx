import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Bilingual, ConceptId } from '../../core/glossary/concept.ts';
import { shownName } from '../map/shown-name.ts';
import type { Standing } from './standing.ts';

interface ChainProps {
  standing: Standing;
  self: Bilingual;
  locale: string;
  onOpen: (id: ConceptId) => void;
}

type Body = Standing['above'][number];

/** More than these wait behind a button. */
const FEW = 3;

/** A body in the tree it belongs to: what is above it, beside it and below it. Nested lists, so that it is heard as it is seen. */
export function Chain({ standing: { above, beside, below }, self, locale, onOpen }: ChainProps) {
  const link = ({ id, name }: Body) => (
    <button type="button" class="card-link" lang={langOf(name, locale)} onClick={() => onOpen(id)}>
      {shownName(name, locale)}
    </button>
  );
  const own = (
    <>
      <li class="chain-self">
        <strong aria-current="true" lang={langOf(self, locale)}>
          {shownName(self, locale)}
        </strong>
        {below.length > 0 && (
          <ul class="chain">
            <Few bodies={below} link={link} />
          </ul>
        )}
      </li>
      <Few bodies={beside} link={link} />
    </>
  );
  const tree = above.reduceRight<ComponentChildren>(
    (inner, body) => (
      <li>
        {link(body)}
        <ul class="chain">{inner}</ul>
      </li>
    ),
    own,
  );
  return (
    <section class="card-section">
      <h3>{i18n.t('chain.title')}</h3>
      <ul class="chain chain-root">{tree}</ul>
    </section>
  );
}

function Few({ bodies, link }: { bodies: readonly Body[]; link: (body: Body) => ComponentChildren }) {
  const [all, setAll] = useState(false);
  const shown = all || bodies.length <= FEW + 1 ? bodies : bodies.slice(0, FEW);
  return (
    <>
      {shown.map((body) => (
        <li key={body.id}>{link(body)}</li>
      ))}
      {shown.length < bodies.length && (
        <li>
          <button type="button" class="chain-more" onClick={() => setAll(true)}>
            {i18n.t('chain.more', [String(bodies.length - shown.length)])}
          </button>
        </li>
      )}
    </>
  );
}

function langOf(name: Bilingual, locale: string): 'ko' | 'en' {
  return locale.startsWith('ko') && name.ko !== undefined ? 'ko' : 'en';
}
