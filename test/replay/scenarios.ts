import type { OperationRemainder } from '@zhuoluo/workflows/messages';
import { type AdvanceCase, scripted } from '../support/escalations.ts';

/** A case's life as far as its workflow sees it: what each look at the clock brings, and what happens meanwhile. */
export interface Scenario {
  readonly advanceCase: AdvanceCase;
  /** Lives it; `poke` starts the workflow or wakes it, `ended` waits until no run follows. */
  live(poke: () => Promise<unknown>, ended: () => Promise<unknown>): Promise<void>;
}

/** The paths through the workflow of a case; each has a recorded history a release. A scenario may be added, never changed. */
export const SCENARIOS: Readonly<Record<string, () => Scenario>> = {
  /** Filed, claimed and closed in time: two milestones pass without a word. */
  'quiet-case': () => lived(scripted(300, 300, null)),

  /** The department acts twice while the workflow sleeps for a far milestone. */
  'poked-case': () => {
    const clock = scripted(3_600_000, 3_600_000, null);
    return {
      advanceCase: clock.advanceCase,
      async live(poke, ended) {
        await poke();
        await clock.called(1);
        await poke();
        await clock.called(2);
        await poke();
        await ended();
      },
    };
  },

  /** No one ever acts: warning, blue, yellow, red, at each of four levels. */
  'long-ladder': () => lived(scripted(...Array.from({ length: 16 }, (_, step) => 250 + 10 * step), null)),

  /** So many steps that the history is handed over to a new run, which goes on. */
  'continue-as-new': () => lived(scripted(...Array.from({ length: 24 }, () => 250), null)),

  /** The database is away for longer than one look may take, twice; then the case goes on. */
  'failed-local-activity': () => {
    const away = Array.from({ length: 10 }, databaseAway);
    return lived(scripted(300, ...away, 300, null));
  },
};

const NEXT: OperationRemainder = { more: true, restMs: 0 };
const BUSY: OperationRemainder = { more: true, restMs: 1_000 };
const LAST: OperationRemainder = { more: false, restMs: 0 };

/** The paths through the workflow of an operation, by what each batch leaves; as above, added and never changed. */
export const OPERATION_SCENARIOS: Readonly<Record<string, readonly (OperationRemainder | Error)[]>> = {
  /** Another batch has the next items in hand, later the database is away; then it goes on to its end. */
  'operation-in-batches': [NEXT, BUSY, databaseAway(), NEXT, LAST],

  /** So many batches that the history is handed over to a new run, which goes on. */
  'operation-handed-over': [...Array.from({ length: 30 }, () => NEXT), LAST],
};

/** Without a stack: a history names no file of the machine it was recorded on. */
function databaseAway(): Error {
  const error = new Error('no connection to the database');
  error.stack = `${error}`;
  return error;
}

function lived({ advanceCase }: { advanceCase: AdvanceCase }): Scenario {
  return {
    advanceCase,
    async live(poke, ended) {
      await poke();
      await ended();
    },
  };
}
