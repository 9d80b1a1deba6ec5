import { Injectable } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import { checkPolicy } from '../../../rules/check-policy.ts';
import { faultsInPlace } from '../../../rules/policy-in-place.ts';
import type { Policy } from '../../../rules/policy.ts';
import { CalendarStore } from '../../../store/calendar.store.ts';
import { PolicyStore } from '../../../store/policy.store.ts';
import type { ReferenceStore } from '../../../store/reference-store.ts';
import { type Queryable, InjectReferences } from '@zhuoluo/database';
import { Fault, invalid, Shown } from '@zhuoluo/platform';
import { iso, type Viewer } from '@zhuoluo/directory/http';
import type { References } from '../../../store/references.ts';
import { inWords } from '../fault-words.ts';
import { mayActivatePolicy } from './may-activate.ts';

@ApiSchema({ name: 'PolicyActivated' })
export class PolicyActivated {
  @Shown.int() version!: number;
  @Shown.instant() activatedAt!: string;
}

/** Puts a whole document in force for cases filed from now on; open cases keep theirs (api.md, Policies). */
@Injectable()
export class ActivatePolicyHandler {
  constructor(@InjectReferences() private readonly references: ReferenceStore) {}

  async activate(
    db: Queryable,
    { acting: actor }: Viewer,
    document: unknown,
    ifMatch: number | null,
  ): Promise<PolicyActivated> {
    const policies = new PolicyStore(db);
    const references = await this.references.current(db);
    if (!mayActivatePolicy(actor, references.directory))
      throw new Fault('role-missing', { facts: { wanted: 'ADMIN LEADER' } });
    const policy = await this.#sound(db, document, references);
    await policies.holdBack();
    const inForce = await policies.current(null);
    if (ifMatch !== null && inForce?.version !== ifMatch) throw new Fault('stale-version');
    const { version, activatedAt } = await policies.activate(policy, actor.personId, null);
    return { version, activatedAt: iso(activatedAt) };
  }

  /** @throws Fault invalid-request, with every fault of the document, or of where it is to be in force */
  async #sound(db: Queryable, document: unknown, { directory }: References): Promise<Policy> {
    const checked = checkPolicy(document);
    if (!checked.ok) throw invalid(...checked.faults);
    const calendars = (await new CalendarStore(db).list()).map(({ code }) => code);
    const faults = faultsInPlace(checked.policy, { directory, regionId: null, calendars });
    if (faults.length > 0) throw invalid(...faults.map(inWords));
    return checked.policy;
  }
}
