/**
 * Puts text on the clipboard. The window has no permission for anything, so the asynchronous clipboard
 * is closed to it; what somebody copies with a click of their own is not.
 */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  // A menu or dialog may keep the focus inside of itself.
  const place = document.activeElement?.closest('[role="menu"], [role="dialog"]') ?? document.body;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
