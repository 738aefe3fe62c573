/** What an embedded field must not tell the page: its shortcuts would fire, its focus traps take the focus back. */
const KEPT = [
  'keydown keyup keypress beforeinput input change compositionstart compositionupdate compositionend copy cut paste',
  'wheel focusin focusout submit contextmenu selectstart dragstart toggle touchstart touchmove touchend',
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click dblclick auxclick',
].flatMap((names) => names.split(' '));

/** Where the card, the toolbar and their like stand: layers in the top layer, inside our closed root. */
export interface Stage {
  host: Element;
  /** Whether an event of the page, seen from outside, happened in our root. */
  holds(event: Event): boolean;
  addLayer(name: string): HTMLElement;
  /** Shows a layer above everything; `near`, what it is about, decides which open dialog it must stand in; null: the topmost. */
  show(layer: HTMLElement, near: Node | null): void;
  hide(layer: HTMLElement): void;
  /** Has a screen reader say something, without moving the focus. */
  announce(text: string): void;
}

export function makeStage(root: ShadowRoot, sheets: readonly string[], signal: AbortSignal): Stage {
  const host = root.host as HTMLElement;
  const adopted = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...adopted];
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation(), { signal });

  const speaker = element('div', 'sl-live');
  speaker.setAttribute('role', 'status');
  speaker.setAttribute('aria-live', 'polite');
  root.append(speaker);
  const layers = new Set<HTMLElement>();

  const isShown = (layer: HTMLElement) => layer.hidden === false;
  const raise = (layer: HTMLElement) => {
    layer.hidden = false;
    try {
      if (layer.matches(':popover-open')) layer.hidePopover();
      layer.showPopover();
      layer.classList.remove('sl-no-top-layer');
    } catch {
      layer.classList.add('sl-no-top-layer'); // not connected, or a browser without: a high z-index has to do
    }
  };

  const bringTo = (home: Element) => {
    if (host.parentNode === home) return;
    move(host, home);
    // Lines under the page's words have no place in a dialog.
    for (const child of root.children) {
      if (child instanceof HTMLElement && child !== speaker && !layers.has(child))
        child.style.visibility = home === document.documentElement ? '' : 'hidden';
    }
    // A move may take popovers out of the top layer.
    for (const layer of layers) if (isShown(layer) && !layer.matches(':popover-open')) raise(layer);
  };
  const goHome = () => {
    if (host.isConnected) bringTo(document.documentElement);
  };
  document.addEventListener('close', ({ target }) => target === host.parentNode && goHome(), { signal, capture: true });
  document.addEventListener('fullscreenchange', () => dialogAround(host) ?? goHome(), { signal });
  signal.addEventListener('abort', () => {
    for (const layer of layers) layer.remove();
    speaker.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !adopted.includes(sheet));
  });

  return {
    host,
    holds: (event) => event.target === host || event.composedPath().includes(host),
    addLayer(name) {
      const layer = element('div', name);
      layer.popover = 'manual';
      layer.hidden = true;
      root.append(layer);
      layers.add(layer);
      return layer;
    },
    show(layer, near) {
      bringTo((near ? dialogAround(near) : topDialog()) ?? document.documentElement);
      raise(layer);
    },
    hide(layer) {
      layer.hidden = true;
      if (layer.isConnected && layer.matches(':popover-open')) layer.hidePopover();
      if (![...layers].some(isShown)) goHome();
    },
    announce(text) {
      // The same words twice are a change to a screen reader only if something lies between them.
      speaker.textContent = '';
      setTimeout(() => (speaker.textContent = text), 50);
    },
  };
}

/**
 * Outside of an open modal dialog everything is inert, the top layer too (https://github.com/whatwg/html/issues/9936); in Chromium also
 * outside of what fills the screen.
 */
function dialogAround(node: Node | null): Element | null {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof Element && at !== document.documentElement && at.matches('dialog:modal, :fullscreen:not(video, iframe, img)'))
      return at;
  }
  return null;
}

function topDialog(): Element | undefined {
  const open = [...document.querySelectorAll('dialog:modal, :fullscreen:not(html, video, iframe, img)')];
  return open.at(-1);
}

/** `moveBefore` keeps focus and popovers as they are; it needs both ends in one document. */
function move(host: Element, home: Element): void {
  const parent = home as Element & { moveBefore?: (node: Node, before: Node | null) => void };
  if (parent.moveBefore && host.isConnected) parent.moveBefore(host, null);
  else parent.append(host);
}

function element(name: 'div', className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
