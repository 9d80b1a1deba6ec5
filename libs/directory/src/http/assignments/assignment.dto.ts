import { ApiSchema } from '@nestjs/swagger';
import { PARTY_KINDS, TIERS, type Instant, type PartyKind, type Tier } from '@zhuoluo/kernel';
import {
  EnumField,
  FlagField,
  InstantField,
  LineField,
  PageAnswer,
  PageRequest,
  Shown,
  UuidField,
} from '@zhuoluo/platform';
import { PostRef } from '../changes/reference-history.answer.ts';
import { LiaisonAnswer, PartyRef } from '../references.answer.ts';

export const ASSIGNMENT_ORDERS = ['registered', 'party', 'from'] as const;
export type AssignmentOrder = (typeof ASSIGNMENT_ORDERS)[number];
const SORTS = ASSIGNMENT_ORDERS.flatMap((order) => [order, `-${order}`]);

/** 包联: who serves which party. */
@ApiSchema({ name: 'Assignment' })
export class AssignmentAnswer {
  @Shown.uuid() id!: string;
  @Shown.int() version!: number;
  @Shown.one(() => PartyRef) party!: PartyRef;
  @Shown.oneOf('Tier', TIERS, { description: 'The county’s liaison stands beside the city’s.' }) tier!: Tier;
  @Shown.one(() => PostRef) post!: PostRef;
  @Shown.one(() => LiaisonAnswer, {
    description: 'Who holds the post now; a vacant one stands under its id and title.',
  })
  liaison!: LiaisonAnswer;
  @Shown.instant() beganAt!: string;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
}

@ApiSchema({ name: 'AssignmentPage' })
export class AssignmentPage extends PageAnswer {
  @Shown.list(() => AssignmentAnswer) items!: AssignmentAnswer[];
  @Shown.int({ description: 'On all pages; exact.' }) total!: number;
}

export class ListAssignmentsRequest extends PageRequest {
  @UuidField({ optional: true, description: 'Of the party.' }) regionId?: string;
  @EnumField('PartyKind', PARTY_KINDS, { optional: true }) kind?: PartyKind;
  @UuidField({ optional: true }) partyId?: string;
  @UuidField({ optional: true }) postId?: string;
  @EnumField('Tier', TIERS, { optional: true }) tier?: Tier;
  @LineField({ max: 50, optional: true, description: 'Part of the party’s name, or of the liaison’s.' }) q?: string;
  @FlagField({ optional: true, description: 'Those that have ended as well.' }) ended?: boolean;
  @EnumField('AssignmentSort', SORTS, { optional: true }) sort?: string;
}

@ApiSchema({ name: 'AddAssignment' })
export class AddAssignmentRequest {
  @UuidField() partyId!: string;
  @UuidField({ description: 'A post with the role LIAISON.' }) postId!: string;
  @EnumField('Tier', TIERS, { optional: true, description: 'That of the post’s unit if not given.' }) tier?: Tier;
  @InstantField({ optional: true, description: 'Now if not given. Who serves the party in this tier then, ends then.' })
  from?: Instant;
}

@ApiSchema({ name: 'AmendAssignment' })
export class AmendAssignmentRequest {
  @UuidField({ optional: true, description: 'Another post takes over now.' }) postId?: string;
}

@ApiSchema({ name: 'EndAssignment' })
export class EndAssignmentRequest {
  @InstantField({ optional: true, description: 'Now if not given.' }) at?: Instant;
}
