import type { Queryable } from '@zhuoluo/database';
import type { Unit } from '../../rules/directory-data.ts';
import type { Viewer } from '../viewer.ts';

/** Asks of the cases what the directory cannot know. */
export abstract class CaseReach {
  /**
   * The units that an office may charge with a case.
   *
   * @throws Fault `not-found` if the caller does not see the case
   */
  abstract units(viewer: Viewer, caseId: string): Promise<readonly Unit[]>;

  /** How many cases of a party are open; `db` is the transaction that asks. */
  abstract openOfParty(db: Queryable, partyId: string): Promise<number>;
}
