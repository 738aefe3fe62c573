/**
 * True while an input method (Korean, Chinese, Japanese) is still making a character: its Enter, comma or Escape belongs to it.
 * 229 is what Chromium gives for the key that ends a composition (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
