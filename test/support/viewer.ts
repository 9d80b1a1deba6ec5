import type { Viewer } from '@zhuoluo/directory/http';
import { scopeOf } from '@zhuoluo/directory/rules';
import type { CaseWorld } from '@zhuoluo/testing';

/** Somebody of the sample who is signed in, in any session. */
export async function viewerOf(world: CaseWorld, account: string): Promise<Viewer> {
  const [actor, { directory }] = [await world.actor(account), await world.references.current()];
  return {
    actor,
    acting: actor,
    account,
    unitId: null,
    scope: scopeOf(actor, directory, world.now),
    tokenHash: Buffer.of(),
    passwordDue: false,
  };
}
