import { i18n } from '#i18n';
import type { MapBase } from '../../core/map/base.ts';
import { COUNTRY } from '../../core/map/locate.ts';
import type { Located } from '../../core/map/locate.ts';
import { whereIs } from '../../core/map/where.ts';

const ELSEWHERE: Readonly<Record<string, 'inSouthKorea' | 'inChina' | 'inRussia'>> = {
  KR: 'inSouthKorea',
  CN: 'inChina',
  RU: 'inRussia',
};

/** "in the far northeast of North Korea, on the border with China"; empty where there is nothing to say. */
export function whereText(located: Located, base: MapBase): string {
  const { country, areas, line, spot } = located;
  if (line === 'place/yalu-river') return i18n.t('map.where.yalu');
  if (line === 'place/tumen-river') return i18n.t('map.where.tumen');
  if (line === 'place/mdl') return i18n.t('map.where.divide');
  if (areas.includes(COUNTRY)) return '';
  const { part, far, border } = whereIs(located, base);
  const said: string[] = [];
  const elsewhere = ELSEWHERE[country];
  if (part) said.push(i18n.t(`map.${far ? 'far' : 'in'}.${part}`));
  else if (country === 'KP') said.push(i18n.t('map.where.inNorthKorea'));
  else if (elsewhere) said.push(i18n.t(`map.where.${elsewhere}`));
  if (border && country === 'KP') said.push(i18n.t(`map.${border.is}.${border.neighbour}`));
  else if (border && elsewhere && spot) said.push(i18n.t(`map.${border.is}.northKorea`));
  return said.join(', ');
}
