const ACTIVATING = new Set(['Enter', ' ']);

/** Where a key that is held down writes: every line or blank is wanted there. */
function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('textarea, [contenteditable]')) return true;
  return key === ' ' && target.closest('input') !== null;
}

/** A key held down does a thing once: no button is pressed, and no form sent, again and again (six orders were signed so). */
export function ignoreKeyRepeat(target: Pick<Document, 'addEventListener'> = document): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat || !ACTIVATING.has(event.key) || isTyping(event.target, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
