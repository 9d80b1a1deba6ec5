import type { Queryable } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import { invalid, type FieldFault } from '@zhuoluo/platform';
import { checkPolicy } from '../../../rules/check-policy.ts';
import { faultsInPlace } from '../../../rules/policy-in-place.ts';
import type { Policy } from '../../../rules/policy.ts';
import { CalendarStore } from '../../../store/calendar.store.ts';
import { inWords } from '../fault-words.ts';

/** A document where it is to be in force. */
export interface Placed {
  readonly document: unknown;
  readonly directory: Directory;
  readonly regionId: string | null;
}

/** A document that was looked at: whole by itself or not, and what it does not find where it is to be in force. */
export interface LookedAt {
  /** Null where the document is not whole by itself. */
  readonly policy: Policy | null;
  readonly faults: readonly FieldFault[];
}

export async function lookAt(db: Queryable, { document, directory, regionId }: Placed): Promise<LookedAt> {
  const checked = checkPolicy(document);
  if (!checked.ok) return { policy: null, faults: checked.faults.map((fault) => inWords(fault, directory)) };
  const calendars = (await new CalendarStore(db).inUse()).map(({ code }) => code);
  const faults = faultsInPlace(checked.policy, { directory, regionId, calendars });
  return { policy: checked.policy, faults: faults.map((fault) => inWords(fault, directory)) };
}

/** @throws Fault invalid-request, with every fault of the document and of where it is to be in force */
export async function soundPolicy(db: Queryable, placed: Placed): Promise<Policy> {
  const { policy, faults } = await lookAt(db, placed);
  if (policy === null || faults.length > 0) throw invalid(...faults);
  return policy;
}
