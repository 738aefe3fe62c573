/** Puts text on the clipboard, in answer to a press. False when the browser does not let us. `near`: an element of ours to work in. */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text, near);
  }
}

/** Pages that came over plain http have no `navigator.clipboard`. Inside our root: the page sees neither the field nor the event. */
function copyBySelecting(text: string, near: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const selection = getSelection();
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  near.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  if (before) {
    selection?.removeAllRanges();
    selection?.addRange(before);
  }
  return done;
}
