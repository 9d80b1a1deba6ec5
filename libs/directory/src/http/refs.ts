import type { Directory } from '../rules/directory.ts';
import { toIso, type Instant } from '@zhuoluo/kernel';
import type { PersonRef, RegionRef, UnitRef } from './references.answer.ts';

/** Where names are looked up. */
interface Named {
  readonly directory: Directory;
}

export function iso(instant: Instant): string;
export function iso(instant: Instant | null): string | null;
export function iso(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}

export function unitRef({ directory }: Named, id: string): UnitRef {
  const { code, name } = directory.unit(id);
  return { id, code, name };
}

/** The unit of some work: while that is open, the one that does it now; once it has ended, the one that did it. */
export function unitOfWork(ctx: Named, id: string, endedAt: Instant | null): UnitRef {
  return unitRef(ctx, endedAt === null ? ctx.directory.current(id).id : id);
}

export function regionRef({ directory }: Named, id: string): RegionRef {
  const { code, name } = directory.region(id);
  return { id, code, name };
}

/** Who holds a post; a vacant one stands under its title. */
export function holderRef({ directory }: Named, postId: string): PersonRef {
  const holder = directory.holderOf(postId);
  return holder ? { id: holder.id, name: holder.name } : { id: postId, name: directory.post(postId).title };
}

export function personRef(ctx: Named, id: string): PersonRef;
export function personRef(ctx: Named, id: string | null): PersonRef | null;
export function personRef({ directory }: Named, id: string | null): PersonRef | null {
  return id === null ? null : { id, name: directory.personName(id) };
}
