import type { KeyboardEvent } from 'react';

/** Arrows go from the box through what was found and back; Enter goes from the box to the first. */
export function moveAmongHits(e: KeyboardEvent<HTMLElement>): void {
  const { activeElement } = document;
  const isInBox = activeElement instanceof HTMLInputElement;
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: isInBox ? 1 : 0 }[e.key] ?? 0;
  if (step === 0 || e.nativeEvent.isComposing) return;
  const stops = [...e.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  const next = stops[stops.findIndex((stop) => stop === activeElement) + step];
  if (!next) return;
  e.preventDefault();
  next.focus();
}
