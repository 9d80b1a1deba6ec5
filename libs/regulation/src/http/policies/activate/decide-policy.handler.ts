import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import { type Answered, type CommandHeaders, Fault, refused } from '@zhuoluo/platform';
import { ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import type { Directory } from '@zhuoluo/directory/rules';
import type { ReferenceChange } from '@zhuoluo/directory/store';
import { mayConfirm, mayWithdraw } from '../../../rules/policy-version.ts';
import { POLICY, type PolicyRow } from '../../../store/policy.entity.ts';
import { type ListedPolicy, PolicyStore } from '../../../store/policy.store.ts';
import type { ReferenceStore } from '../../../store/reference-store.ts';
import type { PolicyVersionAnswer } from '../policy.answers.ts';
import { presentPolicy } from '../present-policy.ts';
import { mustActivatePolicy } from './may-activate.ts';
import { isOneWith } from './one-person.ts';
import { soundPolicy } from './sound-policy.ts';

/** A proposal within the change that decides it. */
interface Open {
  readonly change: ReferenceChange;
  readonly policies: PolicyStore;
  readonly proposal: PolicyRow;
  readonly directory: Directory;
  readonly personId: string;
}

/** What becomes of a proposal: another person puts it in force, or it is taken back (rules.md §153). */
@Injectable()
export class DecidePolicyHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  /** What it needs may be lacking by now, so that it is looked at once more. */
  confirm(viewer: Viewer, number: number, headers: CommandHeaders): Promise<Answered<PolicyVersionAnswer>> {
    return this.#decide(viewer, number, headers, async ({ change, policies, proposal, directory, personId }) => {
      const { id, document, regionId } = proposal;
      const inForce = (await policies.current(regionId))?.number ?? null;
      const refusal = mayConfirm(proposal, {
        isOneWith: isOneWith(directory, personId, change.at, await listed(policies, number)),
        inForce,
      });
      if (refusal) throw refused(refusal);
      await soundPolicy(change.db, { document, directory, regionId });
      await change.amend(POLICY, id, null, { activatedAt: change.at, activatedBy: personId });
    });
  }

  withdraw(viewer: Viewer, number: number, headers: CommandHeaders): Promise<Answered<PolicyVersionAnswer>> {
    return this.#decide(viewer, number, headers, async ({ change, proposal, personId }) => {
      const refusal = mayWithdraw(proposal);
      if (refusal) throw refused(refusal);
      await change.end(POLICY, proposal.id, null, { withdrawnAt: change.at, withdrawnBy: personId });
    });
  }

  #decide(
    viewer: Viewer,
    number: number,
    headers: CommandHeaders,
    decide: (open: Open) => Promise<void>,
  ): Promise<Answered<PolicyVersionAnswer>> {
    return this.changes.run(viewer, headers, POLICY, async (change) => {
      const { directory } = await this.references.current(change.db);
      mustActivatePolicy(viewer.acting, directory);
      const policies = new PolicyStore(change.db);
      const proposal = await policies.find(number);
      if (!proposal) throw new Fault('not-found');
      const { personId } = viewer.acting;
      await decide({ change, policies, proposal, directory, personId });
      const row = await listed(policies, number);
      const inForce = (await policies.current(row.regionId))?.number ?? null;
      const shower = { directory, actor: viewer.acting, now: change.at, inForce: () => inForce };
      return { status: 200, body: presentPolicy(row, shower) };
    });
  }
}

async function listed(policies: PolicyStore, number: number): Promise<ListedPolicy> {
  return (await policies.list()).find((one) => one.number === number)!;
}
