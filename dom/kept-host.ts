/** The way to the root of our host, which is put back if the page threw it out, and not seen on paper. */
export function keepHost(root: ShadowRoot, signal: AbortSignal): () => ShadowRoot {
  const onPaper = new CSSStyleSheet();
  onPaper.replaceSync('@media print{:host{display:none!important}}');
  root.adoptedStyleSheets.push(onPaper);
  return () => {
    if (!root.host.isConnected && !signal.aborted) document.documentElement.append(root.host);
    return root;
  };
}
