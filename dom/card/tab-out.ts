const FOCUSABLE = 'a[href], button:not([disabled]), input, textarea, [tabindex="0"]';

/** Whether Tab (`back`: with Shift) would leave the layer, which stands at the end of the document and not where the person was. */
export function leaveByTab(layer: HTMLElement, back: boolean): boolean {
  const stops = [...layer.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
  const at = (layer.getRootNode() as ShadowRoot).activeElement;
  return at === layer ? back || stops.length === 0 : at === (back ? stops[0] : stops.at(-1));
}
