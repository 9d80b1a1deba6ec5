export type PersonalKind = 'NAME' | 'PHONE' | 'OPINION';

/** Stands in an event for a text about a person: the row of `personal` that holds it, and a salted hash of it in hex. */
export interface SealedText {
  readonly personal: string;
  readonly sha256: string;
}

/** Where an event bears a text about a person: from its `facts` or `change` inward; `*` is each of a list. */
export interface PersonalField {
  readonly kind: PersonalKind;
  readonly path: readonly [from: 'facts' | 'change', ...within: string[]];
}

/** What a reader of history gets in place of a text that was erased. */
export const ERASED = { erased: true } as const;

export function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && 'personal' in value && 'sha256' in value;
}

/** All sealed texts within a JSON value. */
export function sealedIn(value: unknown): SealedText[] {
  if (typeof value !== 'object' || value === null) return [];
  return isSealed(value) ? [value] : Object.values(value).flatMap(sealedIn);
}

/** A JSON value with each sealed text as `textOf` gives it; what has none keeps its identity. */
export function opened<T>(value: T, textOf: (sealed: SealedText) => unknown): T {
  if (sealedIn(value).length === 0) return value;
  if (isSealed(value)) return textOf(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => opened(one, textOf)) as T;
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, opened(one, textOf)])) as T;
}
