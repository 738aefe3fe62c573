declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface Fragment {
    textStart: string;
    textEnd?: string;
    prefix?: string;
    suffix?: string;
  }
  export const GenerateFragmentStatus: { SUCCESS: number };
  /** Milliseconds. */
  export function setTimeout(limit: number): void;
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: Fragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  export interface Directive {
    textStart: string;
  }
  export function parseFragmentDirectives(directives: { text: string[] }): { text: Directive[] };
  /** Two ranges where it could be more than one place. */
  export function processTextFragmentDirective(directive: Directive): Range[];
}
