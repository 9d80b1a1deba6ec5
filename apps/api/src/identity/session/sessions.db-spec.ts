import { AccountStore, SessionStore } from '@zhuoluo/directory/store';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { eventually } from '../../../../../test/support/eventually.ts';
import { waitingForLocks } from '../../../../../test/support/waiting-for-locks.ts';
import { Sessions } from './sessions.ts';
import type { Viewer } from '@zhuoluo/directory/http';

describe('a session that ends while it is being looked up', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));

  /** What one process remembers. */
  function newSessions(): Sessions {
    const { pool } = world;
    return new Sessions(new SessionStore(pool), new AccountStore(pool), new ReferenceStore(pool));
  }

  it.each([
    ['because they sign out', (sessions: Sessions, viewer: Viewer) => sessions.close(viewer)],
    [
      'because they change the password elsewhere',
      (sessions: Sessions, _: Viewer, elsewhere: Viewer) => sessions.closeOthers(elsewhere),
    ],
  ])('%s is of no use afterwards', async (_why, end) => {
    const account = await new AccountStore(world.pool).find('sy.renshe.head');
    const sessions = newSessions();
    const { token } = (await sessions.open(account!))!;
    const elsewhere = (await sessions.open(account!))!;
    const [viewer, other] = [await newSessions().viewerOf(token), await newSessions().viewerOf(elsewhere.token)];

    const holder = await world.pool.connect();
    await holder.query('BEGIN; LOCK TABLE person IN ACCESS EXCLUSIVE MODE');
    const lookingUp = sessions.viewerOf(token);
    try {
      await eventually(
        'a look-up that waits',
        () => waitingForLocks(world.pool),
        (count) => count === 1,
      );
      await end(sessions, viewer!, other!);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    await lookingUp;

    expect(await sessions.viewerOf(token)).toBeNull();
  });
});
