import { onAbort } from './on-abort.ts';

/** The one element of ours in the page. A neutral name: a page should not learn from it who its reader is. */
/**
 * Absolute, so that lines drawn in it scroll with the page; without size and with no stacking order of its own, so that it
 * neither covers anything nor makes the page longer. Under `<html>`: frameworks own `<body>`.
 */
const STYLE = 'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important';

/** The way to its closed root, made on first call and put back if the page threw it out. `own` learns of it. */
export function createHost(mode: ShadowRootMode, own: WeakSet<Node>, signal: AbortSignal): () => ShadowRoot {
  let element: HTMLElement | undefined;
  let root: ShadowRoot;
  onAbort(signal, () => element?.remove());

  return () => {
    if (!element) {
      element = document.createElement('div');
      element.style.cssText = STYLE;
      own.add(element);
      root = element.attachShadow({ mode });
      const onPaper = new CSSStyleSheet();
      onPaper.replaceSync('@media print{:host{display:none!important}}');
      root.adoptedStyleSheets.push(onPaper);
    }
    if (!element.isConnected && !signal.aborted) document.documentElement.append(element);
    return root;
  };
}
