declare module '@mozilla/readability/JSDOMParser.js' {
  /** Reads what is well-formed; throws or gives up at what is not. Made for Firefox's Reader View, where no DOM was at hand either. */
  export default class JSDOMParser {
    parse(html: string, url?: string): Document | null;
  }
}
