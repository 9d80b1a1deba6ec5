import { EnumField, LineField, PageRequest, UuidField } from '@zhuoluo/platform';
import { POLICY_STATES, type PolicyState } from '../../rules/policy-version.ts';

const REGION = 'The region whose own policy is meant; the city’s if not given.';

export class ListPoliciesRequest extends PageRequest {
  @UuidField({ optional: true, description: 'Only versions of this region’s own.' }) regionId?: string;
  @EnumField('PolicyState', POLICY_STATES, { optional: true }) state?: PolicyState;
}

export class CurrentPolicyRequest {
  @UuidField({ optional: true, description: 'What binds a case of this region; the city’s own policy if not given.' })
  regionId?: string;
}

export class SubmitPolicyRequest {
  @UuidField({ optional: true, description: REGION }) regionId?: string;
  @LineField({ max: 200, optional: true, description: 'Why it was drawn up.' }) note?: string;
}
