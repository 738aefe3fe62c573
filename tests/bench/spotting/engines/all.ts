import { ahoCorasick } from './aho-corasick.ts';
import type { Engine, EngineName } from './engine.ts';
import { firstWordMap } from './first-word-map.ts';
import { floor } from './floor.ts';
import { markjs } from './markjs.ts';
import { regexp } from './regexp.ts';
import { sidelight } from './sidelight.ts';

export const engines: Record<EngineName, Engine> = {
  sidelight: sidelight(),
  regexp,
  'first-word-map': firstWordMap,
  'aho-corasick': ahoCorasick,
  markjs,
  floor,
};
