export const now = (): number => Date.now(); // breaks no-restricted-syntax
export const today = (): Date => new Date(); // breaks no-restricted-syntax
export const stamp = (): string => Date(); // breaks no-restricted-syntax
export const chance = (): number => Math.random(); // breaks no-restricted-syntax
export const host = (): string => process.title; // breaks no-restricted-globals
export const later = (then: () => void): unknown => setTimeout(then, 1_000); // breaks no-restricted-globals
export const newYear = (): Date => new Date(2026, 0, 1); // breaks no-restricted-syntax
export const hour = (at: number): number => new Date(at).getHours(); // breaks no-restricted-syntax
export const printed = (at: number): string => new Date(at).toLocaleDateString(); // breaks no-restricted-syntax
export const iso = (at: number): string => new Date(at).toISOString();
