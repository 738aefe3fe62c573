const FOCUSABLE = 'a[href], button:not([disabled], [tabindex="-1"]), input, textarea, [tabindex="0"]';

/** Whether Tab (`back`: with Shift) would leave the layer, which stands at the end of the document and not where the person was. */
export function leaveByTab(layer: HTMLElement, back: boolean): boolean {
  const stops = stopsIn(layer);
  const at = (layer.getRootNode() as ShadowRoot).activeElement;
  return at === layer ? back || stops.length === 0 : at === (back ? stops[0] : stops.at(-1));
}

/** Focuses what can be focused first in a layer that is shown. */
export function focusFirst(layer: HTMLElement): boolean {
  const [first] = layer.hidden ? [] : stopsIn(layer);
  first?.focus({ preventScroll: true });
  return first !== undefined;
}

function stopsIn(layer: HTMLElement): HTMLElement[] {
  return [...layer.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
}
