import { i18n } from '#i18n';
import type { MapBase } from '../../core/map/base.ts';
import { placeLabels } from '../../core/map/labels.ts';
import type { Written } from '../../core/map/labels.ts';
import { COUNTRY } from '../../core/map/locate.ts';
import type { Located } from '../../core/map/locate.ts';
import { COUNTRY_LABEL, namesIn, SEA_NAMES } from '../../core/map/names.ts';
import type { Fixed } from '../../core/map/names.ts';
import { shownName } from './shown-name.ts';

/** Heights of letters in CSS pixels, and the height of the picture that makes them kilometres; all also in map.css. */
const SIZES = { spot: 13, area: 12, country: 10.5, sea: 10.5, river: 10, town: 10.5 } as const;
const HEIGHT = 184;
const DOT = 4.5;
const LINE = 1.15;

interface Label extends Written {
  class: string;
  dot: boolean;
  lines: readonly string[];
}

/** What is written on the map: first what it is about, then what helps to read it and has room. */
export function MapNames({ base, located, locale }: { base: MapBase; located: Located; locale: string }) {
  const kilometres = located.frame.height / HEIGHT;
  const labels = [...ownLabels(base, located, locale, kilometres), ...fixedLabels(located, kilometres)];
  const places = placeLabels(labels, 180);
  return (
    <g>
      {labels.map((label, index) => {
        const place = places[index];
        const [x, y] = label.at;
        return (
          <g key={label.text} class={label.class}>
            {label.dot && (place || index === 0) && <circle class="map-dot" cx={x} cy={y} r={(index === 0 ? DOT : 2) * kilometres} />}
            {place && (
              <text
                class="map-name"
                x={place.x}
                y={place.y - ((label.lines.length - 1) * label.size * LINE) / 2}
                text-anchor={place.anchor}
              >
                {label.lines.map((words, row) => (
                  <tspan key={words} x={place.x} dy={row === 0 ? 0 : label.size * LINE}>
                    {words}
                  </tspan>
                ))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function ownLabels(base: MapBase, { spot, areas, line, names }: Located, locale: string, kilometres: number): Label[] {
  const make = (text: string, at: Written['at'], is: 'spot' | 'area'): Label => {
    const size = SIZES[is] * kilometres;
    return { text, lines: [text], at, size, gap: is === 'spot' ? (DOT + 4) * kilometres : null, dot: is === 'spot', class: `map-at-${is}` };
  };
  if (spot) return [make(shownName(spot.name, locale), spot.at, 'spot')];
  if (areas.includes(COUNTRY)) return [make(shownName(names.get(COUNTRY), locale), COUNTRY_LABEL, 'area')];
  const shape = [...base.provinces, ...base.lines].find(({ concept }) => concept === line || areas.includes(concept));
  return shape ? [make(shownName(names.get(shape.concept) ?? names.get(areas[0]!), locale), shape.label, 'area')] : [];
}

function fixedLabels({ spot, line, sea, frame }: Located, kilometres: number): Label[] {
  const isSame = ({ at: [x, y] }: Fixed) => spot !== null && Math.hypot(spot.at[0] - x, spot.at[1] - y) < 3 * kilometres;
  return namesIn(frame)
    .filter((fixed) => (fixed.is !== 'town' || !isSame(fixed)) && (fixed.is !== 'river' || line === null))
    .map(({ name, at, is }) => {
      const size = SIZES[is] * kilometres;
      const lines = i18n.t(`map.${name}`).split('\n');
      const longest = lines.reduce((a, b) => (a.length > b.length ? a : b));
      const chosen = sea !== null && SEA_NAMES[sea] === name;
      const gap = is === 'town' ? 5 * kilometres : null;
      return { text: longest, lines, at, size, gap, dot: is === 'town', class: chosen ? 'map-at-sea map-at-chosen' : `map-at-${is}` };
    });
}
