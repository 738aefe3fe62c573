declare module 'mark.js/dist/mark.es6.js' {
  interface MarkOptions {
    accuracy?: 'partially' | 'complementary' | 'exactly';
    separateWordSearch?: boolean;
    each?(marked: Element): void;
  }
  export default class Mark {
    constructor(root: Element);
    mark(terms: string | readonly string[], options?: MarkOptions): void;
  }
}
