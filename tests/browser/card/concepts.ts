import concepts from 'virtual:glossary';
import type { Concept } from '../../../core/glossary/concept.ts';

/** The bundled entries, as the background hands them out. */
export const CONCEPTS: Concept[] = concepts;

export const MSS = 'org/ministry-of-state-security-dprk';
export const INMINBAN = 'concept/inminban';

export const ARTICLE = `
  <main style="max-width:640px;margin:60px auto;font:18px/1.7 Georgia,serif">
    <h1 style="font-size:28px;line-height:1.25">Security agents gather written oaths in a border city</h1>
    <p>The Ministry of State Security has ordered every inminban in Hoeryong to collect written oaths, a source said on Monday.
      Agents came <a href="#away">to the inminban leaders</a> at night.</p>
    <p>They were told to sign. Nobody was told why. The paper was thin and the ink was blue, and the names were read out twice.</p>
    <p>In Hoeryong the river is low in autumn.</p>
  </main>`;
export const TERMS = { 'Ministry of State Security': MSS, Hoeryong: 'place/hoeryong', inminban: INMINBAN };
