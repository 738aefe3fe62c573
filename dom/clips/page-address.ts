/** The address a passage is kept under: a frame that its page wrote (`srcdoc`) has none of its own, and is its page's. */
export function pageAddress(): string {
  return /^(?:https?|file):$/.test(location.protocol) || !URL.canParse(document.baseURI) ? location.href : document.baseURI;
}
