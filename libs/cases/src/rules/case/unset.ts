type MayBeNull<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** Null in every field that may be: what is new has none of them yet. A field that is forgotten here does not compile. */
export type Unset<T> = { readonly [K in MayBeNull<T>]: null };
