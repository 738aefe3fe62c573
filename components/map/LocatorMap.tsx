import { i18n } from '#i18n';
import type { MapBase } from '../../core/map/base.ts';
import { COUNTRY } from '../../core/map/locate.ts';
import type { Located } from '../../core/map/locate.ts';
import { MapNames } from './MapNames.tsx';
import { shownName } from './shown-name.ts';
import { whereText } from './where-text.ts';

interface LocatorMapProps {
  /** Null until it arrives: its place is kept. */
  base: MapBase | null;
  /** Undefined until it is known. */
  located: Located | undefined;
  /** Of the interface: which of a place's names is shown. */
  locale: string;
}

/** Where something is: the country, its provinces and neighbours, and the place in it. Its look is `assets/css/map.css`. */
export function LocatorMap({ base, located, locale }: LocatorMapProps) {
  if (!base || !located) return <div class="map map-empty" aria-hidden="true" />;
  const { spot, areas, line, frame } = located;
  const province = base.provinces.find(({ concept }) => areas.includes(concept));
  const lines = base.lines.filter(({ concept }) => concept === line);
  const where = whereText(located, base);
  const name = shownName(spot?.name ?? located.names.get(province?.concept ?? areas[0] ?? ''), locale);
  return (
    <figure class="map">
      <svg
        class="map-picture"
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        aria-hidden="true"
        style={{ '--map-pixel': String(frame.height / 184) }}
      >
        <path class="map-neighbours" d={base.neighbours} />
        <path class="map-country" d={base.country} />
        {areas.includes(COUNTRY) && <path class="map-wash" d={base.country} />}
        {province && <path class="map-wash" d={province.path} />}
        <path class="map-province-borders" d={base.provinceBorders} />
        <path class="map-coast" d={base.country} />
        <path class="map-borders" d={base.borders} />
        {base.lines.map(({ concept, path }) => (
          <path key={concept} class={concept === 'place/mdl' ? 'map-borders map-divide' : 'map-river'} d={path} />
        ))}
        {lines.map(({ concept, path }) => (
          <path key={concept} class="map-line-chosen" d={path} />
        ))}
        <MapNames base={base} located={located} locale={locale} />
      </svg>
      {/* Not seen: the bold name and the sentence above it say the same. */}
      <figcaption class="map-said">{[i18n.t('map.label', [name]), where].filter((words) => words !== '').join(', ')}</figcaption>
    </figure>
  );
}
