import { browser } from 'wxt/browser';
import type { MapBase } from '../../core/map/base.ts';

/** The map in the extension's own package (modules/map.ts puts it there). A page script that has it keeps it, so it is not kept here. */
export async function mapBase(): Promise<MapBase> {
  const response = await fetch(browser.runtime.getURL('/map/base.json'));
  if (!response.ok) throw new Error('The package holds no map/base.json.');
  return response.json();
}
