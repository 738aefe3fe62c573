/** The one element of ours in the page. A neutral name: a page should not learn from it who its reader is. */
export interface Host {
  /** The closed root, made on first call and put back if the page threw it out. */
  root(): ShadowRoot;
  isHost(node: Node): boolean;
  remove(): void;
}

/**
 * Absolute, so that lines drawn in it scroll with the page; without size and with no stacking order of its own, so that it
 * neither covers anything nor makes the page longer. Under `<html>`: frameworks own `<body>`.
 */
const STYLE = 'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important';

export function createHost(mode: ShadowRootMode): Host {
  let element: HTMLElement | undefined;
  let root: ShadowRoot;
  return {
    root() {
      if (!element) {
        element = document.createElement('div');
        element.style.cssText = STYLE;
        root = element.attachShadow({ mode });
        const onPaper = new CSSStyleSheet();
        onPaper.replaceSync('@media print{:host{display:none!important}}');
        root.adoptedStyleSheets.push(onPaper);
      }
      if (!element.isConnected) document.documentElement.append(element);
      return root;
    },
    isHost: (node) => node === element,
    remove: () => element?.remove(),
  };
}
