import { toIso, type Instant } from '@zhuoluo/kernel';
import type { FormerNameRow } from './unit.entity.ts';

interface Named {
  readonly name: string;
  readonly formerNames: readonly FormerNameRow[];
}

/** The name given up now, kept for the papers of its time; nothing where the name stays. */
export function namedAnew({ name, formerNames }: Named, to: string | undefined, at: Instant): Partial<Named> {
  if (to === undefined || to === name) return {};
  return { formerNames: [...formerNames, { name, until: toIso(at) }] };
}
