import { Injectable } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import { checkPolicy, type PolicyFault } from '../../../rules/check-policy.ts';
import { CalendarStore } from '../../../store/calendar.store.ts';
import { PolicyStore } from '../../../store/policy.store.ts';
import type { ReferenceStore } from '../../../store/reference-store.ts';
import { type Queryable, InjectReferences } from '@zhuoluo/database';
import { Fault, invalid, Shown, type FieldFault } from '@zhuoluo/platform';
import { iso, type Viewer } from '@zhuoluo/directory/http';
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
    const checked = checkPolicy(document);
    if (!checked.ok) throw invalid(...checked.faults.map(faultOf));
    if (!(await new CalendarStore(db).find(checked.policy.calendar)))
      throw invalid({ path: 'calendar', code: 'unknown' });
    await policies.holdBack();
    const inForce = await policies.current(null);
    if (ifMatch !== null && inForce?.version !== ifMatch) throw new Fault('stale-version');
    const { version, activatedAt } = await policies.activate(checked.policy, actor.personId, null);
    return { version, activatedAt: iso(activatedAt) };
  }
}

function faultOf({ path, code, message }: PolicyFault): FieldFault {
  if (code === 'missing') return { path, code: 'required' };
  if (code === 'unknown') return { path, code: 'unknown-field' };
  if (code === 'not-a-duration') return { path, code: 'duration' };
  return { path, code: 'policy-rule', facts: { rule: message } };
}
