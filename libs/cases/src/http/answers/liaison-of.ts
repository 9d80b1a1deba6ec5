import type { Context } from '../../rules/case/context.ts';
import type { Case } from '../../rules/case/case.ts';
import { holderRef, type LiaisonAnswer, personRef, unitRef } from '@zhuoluo/directory/http';

/**
 * Who serves the party of a case: the holder of the post that does now, of an ended case who did when it was filed. A vacant post
 * stands under its title.
 */
export function liaisonOf(
  ctx: Pick<Context, 'directory'>,
  { endedAt, liaisonId, liaisonUnitId }: Pick<Case, 'endedAt' | 'liaisonId' | 'liaisonUnitId'>,
  servedBy: string | undefined,
): LiaisonAnswer | null {
  if (endedAt === null && servedBy !== undefined)
    return { ...holderRef(ctx, servedBy), unit: unitRef(ctx, ctx.directory.post(servedBy).unitId) };
  if (liaisonId === null) return null;
  return { ...personRef(ctx, liaisonId), unit: liaisonUnitId === null ? null : unitRef(ctx, liaisonUnitId) };
}
