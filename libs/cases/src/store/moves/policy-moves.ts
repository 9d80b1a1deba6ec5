import type { Author } from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';
import { advance } from '../../rules/case/advance.ts';
import type { Context } from '../../rules/case/context.ts';
import { tallyOf, type MoveOfCase, type MoveTally } from '../../rules/moves/moves-of.ts';
import { moveToPolicy, type PolicyMoveOutcome, type Stays } from '../../rules/moves/move-to-policy.ts';
import type { MovedTo } from '../../rules/case/case-facts.ts';
import { CaseTransactions, type CaseStoreOptions } from '../case-transactions.ts';
import { contextToChange, type Moment } from '../moment.ts';
import type { StoredCase } from '../case.loader.ts';
import { openCasesToMove, type PolicyFilter } from './policy-filter.ts';
import { wholeCases } from './open-cases.ts';

/** A document that cases would move to; its version is null while it is not stored. */
export interface PolicyTarget {
  readonly version: number | null;
  readonly policy: Policy;
  readonly regionId: string | null;
}

/** A case that would move, with the limits that would. */
export interface PreviewedCase {
  readonly caseId: string;
  readonly caseNo: string;
  readonly limits: readonly MovedTo[];
}

/** What a move would do: counts over all cases, and one page of those that move. */
export interface PolicyMovePreview extends MoveTally {
  /** Open cases that meet the filter. */
  readonly cases: number;
  readonly casesMoved: number;
  /** How many stay, by why. */
  readonly stays: Readonly<Partial<Record<Stays, number>>>;
  readonly items: readonly PreviewedCase[];
  /** The last case of the page if others follow. */
  readonly nextAfter: string | null;
}

const NAMED = 20;
/** For a document that is not stored yet: no case has it. */
const UNSTORED = -1;

/** Open cases before they move to another version of the regulation. */
export class PolicyMoves {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /** What would move, were it done now; nothing is kept. `after`: a page begins behind this case. */
  async preview(
    target: PolicyTarget,
    filter: PolicyFilter,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<PolicyMovePreview> {
    const { pool } = this.#transactions;
    const caseIds = await openCasesToMove(pool, filter, target);
    const stays: Partial<Record<Stays, number>> = {};
    const moves: MoveOfCase[] = [];
    const items: PreviewedCase[] = [];
    let casesMoved = 0;
    for await (const { stored, read } of wholeCases(caseIds, (work) => this.#transactions.read(work))) {
      const moment = await this.#transactions.moment(read, pool);
      for (const before of stored) {
        const { outcome } = movedTo(before, moment, target, { by: NO_ONE, reason: '' });
        if (outcome.kind === 'stays') {
          stays[outcome.why] = (stays[outcome.why] ?? 0) + 1;
          continue;
        }
        const { id: caseId, caseNo } = before.case;
        casesMoved++;
        moves.push(...outcome.limits.map((move) => ({ ...move, caseId, caseNo })));
        const isOnPage = page.after === undefined || caseId > page.after;
        if (isOnPage && items.length <= page.limit) items.push({ caseId, caseNo, limits: outcome.limits });
      }
    }
    const shown = items.slice(0, page.limit);
    const nextAfter = items.length > page.limit ? shown.at(-1)!.caseId : null;
    return { cases: caseIds.length, casesMoved, stays, ...tallyOf(moves, NAMED), items: shown, nextAfter };
  }
}

/** A preview is no one's act. */
const NO_ONE: Author = { personId: '', postId: '', unitId: null };

/** What the move makes of a case that time has brought to now: time's part is kept also where the case stays. */
export function movedTo(
  before: StoredCase,
  moment: Moment,
  { version, policy, regionId }: PolicyTarget,
  { by, reason }: { readonly by: Author; readonly reason: string },
) {
  const former = contextToChange(before, moment);
  const advanced = advance(before.case, former);
  const calendars = moment.references.calendarHistory(policy.calendar);
  const ctx: Context = { ...former, policy, calendar: calendars.newest, calendars };
  const outcome: PolicyMoveOutcome = moveToPolicy(
    advanced.case,
    { former, ctx, by },
    { version: version ?? UNSTORED, regionId, reason },
  );
  const after = outcome.kind === 'moved' ? outcome.case : advanced.case;
  const events = outcome.kind === 'moved' ? [...advanced.events, ...outcome.events] : advanced.events;
  return { outcome, after, events, former };
}
