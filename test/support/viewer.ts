import type { Viewer } from '../../apps/api/src/identity/session/viewer.ts';
import { scopeOf } from '../../apps/api/src/sight/scope.ts';
import type { CaseWorld } from '@zhuoluo/testing';

/** Somebody of the sample who is signed in, in whatever session. */
export async function viewerOf(world: CaseWorld, account: string): Promise<Viewer> {
  const [actor, { directory }] = [await world.actor(account), await world.references.current()];
  return { actor, account, unitId: null, scope: scopeOf(actor, directory), tokenHash: Buffer.of() };
}
