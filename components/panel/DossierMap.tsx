import { i18n } from '#i18n';
import type { MapBase } from '../../core/map/base.ts';
import { frameFor, NORTH, PENINSULA } from '../../core/map/frame.ts';
import { placeLabels } from '../../core/map/labels.ts';
import type { Spot } from '../../core/map/locate.ts';
import { shownName } from '../map/shown-name.ts';

interface DossierMapProps {
  base: MapBase;
  /** The most named first: their names are written first. */
  spots: readonly Spot[];
  /** That the reader is at, here or in the text. */
  current: string | null;
  locale: string;
  onPick(concept: string): void;
}

const HEIGHT = 260;
const LETTERS = 12;
const DOT = 4;

/** All places of an article on one map. A dot leads to its place in the text; the list beside it says the same in words. */
export function DossierMap({ base, spots, current, locale, onPick }: DossierMapProps) {
  const seen = spots.filter(({ at }) => frameFor(at) !== null);
  const frame = seen.some(({ at }) => frameFor(at) === PENINSULA) ? PENINSULA : NORTH;
  const kilometres = frame.height / HEIGHT;
  const names = seen.map(({ name, at }) => ({
    text: shownName(name, locale),
    at,
    size: LETTERS * kilometres,
    gap: (DOT + 3) * kilometres,
  }));
  const labels = placeLabels(names, 150);
  return (
    <figure class="map dossier-map">
      <svg
        class="map-picture"
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        style={{ '--map-pixel': String(kilometres) }}
        aria-hidden="true"
      >
        <path class="map-neighbours" d={base.neighbours} />
        <path class="map-country" d={base.country} />
        <path class="map-province-borders" d={base.provinceBorders} />
        <path class="map-coast" d={base.country} />
        <path class="map-borders" d={base.borders} />
        {base.lines.map(({ concept, path }) => (
          <path key={concept} class={concept === 'place/mdl' ? 'map-borders map-divide' : 'map-river'} d={path} />
        ))}
        {seen.map(({ concept, at: [x, y] }, index) => {
          const label = labels[index];
          return (
            // A mouse's way: the keyboard has the list below, where every place is a button.
            <g key={concept} class={`map-at-spot dossier-spot${concept === current ? ' is-current' : ''}`} onClick={() => onPick(concept)}>
              <circle class="dossier-reach" cx={x} cy={y} r={11 * kilometres} />
              <circle class="map-dot" cx={x} cy={y} r={DOT * kilometres} />
              {label ? (
                <text class="map-name" x={label.x} y={label.y} text-anchor={label.anchor}>
                  {names[index]!.text}
                </text>
              ) : (
                <title>{names[index]!.text}</title>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption class="map-said">{i18n.t('panel.map')}</figcaption>
    </figure>
  );
}
