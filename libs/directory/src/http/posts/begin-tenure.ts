import type { Instant } from '@zhuoluo/kernel';
import { Fault } from '@zhuoluo/platform';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import { POST, TENURE } from '../../store/reference/reference-kinds.ts';
import type { TenureRow } from '../../store/tenure.entity.ts';
import { isHeldFrom } from '../../store/tenures.ts';

/** Lets a person hold a vacant post from an instant on. @throws Fault already-ended, post-held; UnknownRow */
export async function beginTenure(
  change: ReferenceChange,
  postId: string,
  personId: string,
  beganAt: Instant,
  facts: object = {},
): Promise<TenureRow> {
  const { endedAt, title } = await change.get(POST, postId);
  if (endedAt !== null) throw new Fault('already-ended');
  if (await isHeldFrom(change.db, postId, beganAt)) throw new Fault('post-held', { facts: { title } });
  return change.add(TENURE, { postId, personId, beganAt, endedAt: null }, facts);
}
