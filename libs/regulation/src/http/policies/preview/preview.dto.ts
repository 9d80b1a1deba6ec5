import { ApiSchema } from '@nestjs/swagger';
import {
  CLOCK_KINDS,
  COLOURS,
  LEVELS,
  URGENCIES,
  type Category,
  type ClockKind,
  type Colour,
  type Level,
  type Urgency,
} from '@zhuoluo/kernel';
import { DocumentField, EnumField, InstantField, LineField, ObjectField, Shown, UuidField } from '@zhuoluo/platform';
import { RegionRef, UnitRef } from '@zhuoluo/directory/http';
import { DUE_UNKNOWN, type DueUnknown } from '../../remaining.answer.ts';
import { PolicyDifferenceAnswer } from '../policy.answers.ts';
import { FORECAST_ENDINGS, type ForecastEnding } from './policy-forecast.ts';

/** The case by which a policy is shown. */
@ApiSchema({ name: 'PolicySampleRequest' })
export class PolicySampleRequest {
  @InstantField({ optional: true, description: 'When it is filed; a day whose year the calendar covers if not given.' })
  from?: number;
  @UuidField({ optional: true, description: 'A county if not given, so that every level is seen.' }) regionId?: string;
  @LineField({ max: 40, optional: true, description: 'An active one; the last that is offered if not given.' })
  category?: Category;
  @EnumField('Urgency', URGENCIES, { optional: true }) urgency?: Urgency;
}

@ApiSchema({ name: 'PreviewPolicyRequest' })
export class PreviewPolicyRequest {
  @DocumentField({ description: 'A policy document, whole or not.' })
  document: unknown;
  @UuidField({ optional: true, description: 'The region it is meant for; the city if not given.' }) regionId?: string;
  @ObjectField(() => PolicySampleRequest, { optional: true }) sample?: PolicySampleRequest;
}

/** Something said of one place of a document. */
@ApiSchema({ name: 'PolicyNote' })
export class PolicyNoteAnswer {
  @Shown.text({ description: 'As in `orders.RED.rectify.EXTRA`; empty for the whole document.' }) path!: string;
  @Shown.text({ description: 'Stable, for programs.' }) code!: string;
  @Shown.text() message!: string;
}

@ApiSchema({ name: 'PolicySample' })
export class PolicySampleAnswer {
  @Shown.instant() from!: string;
  @Shown.one(() => RegionRef) region!: RegionRef;
  @Shown.text() category!: Category;
  @Shown.oneOf('Urgency', URGENCIES) urgency!: Urgency;
}

/** A limit of the document as a date from the sample day. */
@ApiSchema({ name: 'PolicyLimit' })
export class PolicyLimitAnswer {
  @Shown.text() path!: string;
  @Shown.duration() limit!: string;
  @Shown.instant({ nullable: true }) dueAt!: string | null;
  @Shown.instant({ nullable: true, description: 'Null where nothing would be left to warn of.' }) warnAt!:
    string | null;
  @Shown.oneOf('DueUnknown', DUE_UNKNOWN, { nullable: true }) reason!: DueUnknown | null;
}

/** A limit or an order on the way of the sample case. */
@ApiSchema({ name: 'PolicyCourseStep' })
export class PolicyCourseStepAnswer {
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.oneOf('ClockKind', CLOCK_KINDS, { nullable: true, description: 'Null for an order.' }) kind!: ClockKind | null;
  @Shown.oneOf('Colour', COLOURS, { nullable: true, description: 'Null for a limit.' }) colour!: Colour | null;
  @Shown.instant({ description: 'An order’s: when it is drafted.' }) from!: string;
  @Shown.instant({ nullable: true }) warnedAt!: string | null;
  @Shown.instant({ nullable: true }) issuedAt!: string | null;
  @Shown.instant({ nullable: true, description: 'Null where it is not known or not issued.' }) to!: string | null;
  @Shown.duration({ nullable: true }) limit!: string | null;
}

/** What becomes of the sample case if no one touches it. */
@ApiSchema({ name: 'PolicyCourse' })
export class PolicyCourseAnswer {
  @Shown.oneOf('PolicyCourseEnding', FORECAST_ENDINGS) ending!: ForecastEnding;
  @Shown.list(() => PolicyCourseStepAnswer) steps!: PolicyCourseStepAnswer[];
}

/** A document as it would bind: nothing is kept. */
@ApiSchema({ name: 'PolicyPreview' })
export class PolicyPreviewAnswer {
  @Shown.list(() => PolicyNoteAnswer, { description: 'For each of these it would be refused.' })
  faults!: PolicyNoteAnswer[];
  @Shown.list(() => PolicyNoteAnswer, { description: 'Odd, and no reason to refuse it.' }) remarks!: PolicyNoteAnswer[];
  @Shown.int({ nullable: true, description: 'The version that binds there now.' }) inForce!: number | null;
  @Shown.list(() => PolicyDifferenceAnswer, { description: 'From what binds there now.' })
  differences!: PolicyDifferenceAnswer[];
  @Shown.flag({ description: 'Whether another person would have to confirm it.' }) takesTwo!: boolean;
  @Shown.one(() => PolicySampleAnswer, { nullable: true, description: 'Null where there are faults.' })
  sample!: PolicySampleAnswer | null;
  @Shown.list(() => PolicyLimitAnswer) limits!: PolicyLimitAnswer[];
  @Shown.one(() => PolicyCourseAnswer, { nullable: true }) course!: PolicyCourseAnswer | null;
}
