/**
 * How much each piece of evidence says, in log odds; distances in characters. Set by hand, then checked with `npm run weights -- DIR`:
 * coordinate descent over the labelled development texts, by a margin around every decision and a pull back to these values. It
 * finds nothing that is worth a change: the loss falls from 0.2402 to 0.2395, by moving three of them a tenth.
 */
export const WEIGHTS = {
  /** "Full Name (ABBR)" on the page. */
  defined: 4,
  /** The concept's own country in the phrase: "North Korea's Foreign Ministry". */
  country: 6,
  cueDistance: 250,
  cueFor: 0.6,
  cueForMost: 1.8,
  cueAgainst: 0.6,
  cueAgainstMost: 1.8,
  cueOnPage: 0.15,
  cueOnPageMost: 0.6,
  /** The province, for places: 은산 and 운산 are both "Unsan". */
  province: 4,
  provinceDistance: 350,
  /** The page names the concept by another surface. */
  named: 1,
  /** And that surface begins with these words. */
  shortOf: 3,
  /** Gate `none`. */
  selfSufficient: 1,
  subject: 0.5,
  foreign: -0.3,
  generated: -0.3,
  weak: -0.5,
  person: 1,
  /** So many anchors let an abbreviation pass that the page does not define. */
  acronymAnchors: 3,
  /** An abbreviation that only the page lists, a surname alone, a misspelling: as sure as their kind. */
  abbreviation: 3,
  surname: 2.2,
  misspelling: 1.5,
  /** Below this a candidate is none of its senses. */
  least: 0,
  /** Senses closer than this are both shown. */
  close: 0.7,
} as const;
