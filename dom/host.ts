import { onAbort } from './on-abort.ts';

/**
 * Absolute, so that lines drawn in it scroll with the page; with nothing in its flow, so without size, and with no stacking order of its
 * own, so that it neither covers anything nor makes the page longer. Under `<html>`: frameworks own `<body>`.
 */
const STYLE = 'all:initial!important;position:absolute!important;inset:0 auto auto 0!important';

/**
 * The one element of ours in the page, with a neutral name, and the way to its root, which only we have. `own` learns of it. It is made on
 * every page at the same moment, so that nothing follows from its being there.
 */
export function makeHost(mode: ShadowRootMode, own: WeakSet<Node>, signal: AbortSignal): ShadowRoot {
  const element = document.createElement('div');
  element.style = STYLE;
  own.add(element);
  document.documentElement.append(element);
  onAbort(signal, () => element.remove());
  return element.attachShadow({ mode });
}
