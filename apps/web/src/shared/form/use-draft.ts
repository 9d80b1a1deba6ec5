import { useState } from 'react';
import { useMe } from '../../app/session/me.ts';
import { dropDraft, readDraft, writeDraft } from './draft-store.ts';

export interface Draft<T> {
  /** What was typed before a reload or a lost network; null where nothing was. */
  readonly restored: Partial<T> | null;
  /** One per form fill: every try to submit it bears the same. */
  readonly idempotencyKey: string;
  /** On every change. */
  save(values: Partial<T>): void;
  /** Once submitted, or not wanted any more. */
  drop(): void;
  /** The same text, but as another submission. */
  renew(values: Partial<T>): void;
}

/** Keeps what is typed into one form of the signed-in person until it is submitted. */
export function useDraft<T>(form: string): Draft<T> {
  const { id: person } = useMe();
  const [stored] = useState(() => readDraft(person, form));
  const [idempotencyKey, setIdempotencyKey] = useState(() => stored?.idempotencyKey ?? crypto.randomUUID());
  return {
    restored: (stored?.values as Partial<T> | undefined) ?? null,
    idempotencyKey,
    save: (values) => writeDraft(person, form, values, idempotencyKey),
    drop: () => {
      dropDraft(person, form);
      setIdempotencyKey(crypto.randomUUID());
    },
    renew: (values) => {
      const fresh = crypto.randomUUID();
      setIdempotencyKey(fresh);
      writeDraft(person, form, values, fresh);
    },
  };
}
