import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Shown, PageAnswer } from '@zhuoluo/platform';
import { PersonRef, RegionRef } from '@zhuoluo/directory/http';
import { POLICY_STATES, type PolicyState } from '../../rules/policy-version.ts';

/** What may be done with a version now. */
export const POLICY_ACTIONS = ['confirm', 'withdraw'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

/** A version of the regulation: whose, since when and by whom; its document is read by its version. */
@ApiSchema({ name: 'PolicyVersion' })
export class PolicyVersionAnswer {
  @Shown.int() version!: number;
  @Shown.text() name!: string;
  @Shown.one(() => RegionRef, {
    nullable: true,
    description: 'Null: the city’s, wherever a region has none of its own.',
  })
  region!: RegionRef | null;
  @Shown.oneOf('PolicyState', POLICY_STATES) state!: PolicyState;
  @Shown.text({ nullable: true, description: 'Why it was drawn up.' }) note!: string | null;
  @Shown.int({ nullable: true, description: 'The version that bound the region when it was drawn up.' })
  base!: number | null;
  @Shown.instant() proposedAt!: string;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where the program did it.' })
  proposedBy!: PersonRef | null;
  @Shown.instant({ nullable: true }) activatedAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) activatedBy!: PersonRef | null;
  @Shown.instant({ nullable: true }) withdrawnAt!: string | null;
  @Shown.one(() => PersonRef, { nullable: true }) withdrawnBy!: PersonRef | null;
  @Shown.severalOf('PolicyAction', POLICY_ACTIONS) allowedActions!: PolicyAction[];
}

@ApiSchema({ name: 'PolicyVersionPage' })
export class PolicyVersionPage extends PageAnswer {
  @Shown.list(() => PolicyVersionAnswer) items!: PolicyVersionAnswer[];
}

/** A document that was sent: in force at once, or waiting for another person. */
@ApiSchema({ name: 'PolicyActivated' })
export class PolicyActivated {
  @Shown.int() version!: number;
  @Shown.oneOf('PolicyState', POLICY_STATES) state!: PolicyState;
  @Shown.instant({ nullable: true, description: 'Null while it waits for confirmation.' }) activatedAt!: string | null;
}

const Told = () =>
  ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] });

/** A value that two documents do not share. */
@ApiSchema({ name: 'PolicyDifference' })
export class PolicyDifferenceAnswer {
  @Shown.text({ description: 'As in `orders.RED.rectify.EXTRA`.' }) path!: string;
  @Told() before!: string | number | boolean | null;
  @Told() after!: string | number | boolean | null;
}

@ApiSchema({ name: 'PolicyDifferences' })
export class PolicyDifferencesAnswer {
  @Shown.list(() => PolicyDifferenceAnswer, { description: 'In the order of the document.' })
  items!: PolicyDifferenceAnswer[];
}
