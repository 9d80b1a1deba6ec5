import { actingPost, authorOf, refusal, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import type { Directory } from '@zhuoluo/directory/rules';
import { Fault, IntField, TextField } from '@zhuoluo/platform';
import type { CarryOutContext, OperationKind, PlannedItem } from '@zhuoluo/operations/store';
import type { ItemOutcome } from '@zhuoluo/operations/rules';
import { mayActivatePolicy } from '@zhuoluo/regulation/rules';
import { caseChange } from '../case-change.ts';
import { CaseTransactions, type CaseStoreOptions } from '../case-transactions.ts';
import { changeCases } from './change-cases.ts';
import { withCaseNumbers } from './open-cases.ts';
import { movedTo } from './policy-moves.ts';
import { openCasesToMove, PolicyFilter } from './policy-filter.ts';
import { regionOfPolicy } from './region-of-policy.ts';

export class MovePolicyParams extends PolicyFilter {
  @IntField({ min: 1, max: 2_147_483_647, description: 'The version to move to; it is in force.' }) version!: number;
  @TextField({ max: 500, description: 'Why; it stands in the history of each case.' }) reason!: string;
}

const PAGE = 1_000;

/** 改用方案: moves open cases to another version of the regulation (rules.md §152). */
export class MovePolicy implements OperationKind<MovePolicyParams, string> {
  readonly kind = 'move-policy';
  readonly params = MovePolicyParams;
  readonly together = 20;
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  refuses(actor: Actor, _: MovePolicyParams, directory: Directory): Refusal | null {
    return mayActivatePolicy(actor, directory) ? null : refusal('role-missing', { wanted: 'ADMIN LEADER' });
  }

  /** @throws Fault if no such version is in force */
  async *plan(db: Queryable, params: MovePolicyParams): AsyncIterable<PlannedItem<string>[]> {
    const { version } = params;
    const regionId = await regionOfPolicy(db, version);
    if (regionId === undefined) throw new Fault('not-found');
    const caseIds = await openCasesToMove(db, params, { version, regionId });
    for (let from = 0; from < caseIds.length; from += PAGE)
      yield await withCaseNumbers(db, caseIds.slice(from, from + PAGE));
  }

  async carryOut(
    caseIds: readonly string[],
    { tx, actor, params: { version, reason } }: CarryOutContext<MovePolicyParams>,
  ): Promise<readonly ItemOutcome[]> {
    const regionId = (await regionOfPolicy(tx, version)) ?? null;
    const outcomes = await changeCases(tx, caseIds, this.#transactions.moment, (before, moment) => {
      const { directory } = moment.references;
      const post = actingPost(actor, (one) => mayActivatePolicy(one, directory));
      const target = { version, regionId, policy: moment.references.policy(version) };
      const { outcome, after, events, former } = movedTo(before, moment, target, { by: authorOf(actor, post), reason });
      return { change: caseChange(before, after, events, former), result: outcome };
    });
    return caseIds.map((id): ItemOutcome => {
      const outcome = outcomes.get(id);
      if (outcome === undefined) return { state: 'SKIPPED', result: { stays: 'ENDED' } };
      if (outcome.kind === 'stays') return { state: 'SKIPPED', result: { stays: outcome.why } };
      return { state: 'DONE', result: { limits: outcome.limits.map(shown) } };
    });
  }
}

const shown = ({ kind, formerDueAt, dueAt }: { kind: string; formerDueAt: number | null; dueAt: number | null }) => ({
  kind,
  formerDueAt: formerDueAt === null ? null : new Date(formerDueAt).toISOString(),
  dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
});
