import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, LEVELS, TIERS, type Colour, type Level, type Tier } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';
import { UnitRef } from '@zhuoluo/directory/http';

/** A figure and the query of `GET /cases` that lists exactly what it counts. */
@ApiSchema({ name: 'Figure' })
export class Figure {
  @Shown.int() count!: number;
  @Shown.text({ description: 'Query of GET /cases that lists what is counted.' }) query!: string;
}

@ApiSchema({ name: 'SummaryRow' })
export class SummaryRow {
  @Shown.text({ description: 'Id of the unit or region, else the word itself; none: no colour.' }) key!: string;
  @Shown.text({ description: 'Name of the unit or region; the key where it is a word.' }) name!: string;
  @Shown.one(() => Figure) open!: Figure;
  @Shown.one(() => Figure) overdue!: Figure;
  @Shown.one(() => Figure) blue!: Figure;
  @Shown.one(() => Figure) yellow!: Figure;
  @Shown.one(() => Figure) red!: Figure;
}

@ApiSchema({ name: 'BoardSummary' })
export class SummaryAnswer {
  @Shown.instant({ description: 'The moment the figures show.' }) at!: string;
  @Shown.one(() => SummaryRow, { description: 'Over all rows.' }) total!: SummaryRow;
  @Shown.list(() => SummaryRow) items!: SummaryRow[];
}

/** Working days past the due date. */
export const LATE_BANDS = ['0', '1', '2-3', '4-5', '6-10', '11+'] as const;
export type LateBand = (typeof LATE_BANDS)[number];

@ApiSchema({ name: 'OverdueCell' })
export class OverdueCell {
  @Shown.oneOf('Level', LEVELS) level!: Level;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.oneOf('Colour', COLOURS, { nullable: true }) colour!: Colour | null;
  @Shown.oneOf('LateBand', LATE_BANDS, { description: 'Working days past the due date; 0: due today.' })
  daysLate!: LateBand;
  @Shown.one(() => Figure) cases!: Figure;
}

@ApiSchema({ name: 'BoardOverdue' })
export class OverdueAnswer {
  @Shown.instant() at!: string;
  @Shown.int() total!: number;
  @Shown.list(() => OverdueCell) items!: OverdueCell[];
}

@ApiSchema({ name: 'TrendPoint' })
export class TrendPoint {
  @Shown.date({ description: 'First day of the step.' }) date!: string;
  @Shown.instant({ description: 'From when on it counts: the step, as far as the period covers it.' }) from!: string;
  @Shown.instant({ description: 'Exclusive.' }) to!: string;
  @Shown.int() opened!: number;
  @Shown.int() closed!: number;
  @Shown.int() blue!: number;
  @Shown.int() yellow!: number;
  @Shown.int() red!: number;
}

@ApiSchema({ name: 'BoardTrend' })
export class TrendAnswer {
  @Shown.list(() => TrendPoint) items!: TrendPoint[];
}

/** How a unit did in a stretch of time, from the tasks dispatched and the orders issued to it then. */
@ApiSchema({ name: 'RankingRow' })
export class RankingRow {
  @Shown.int({
    nullable: true,
    description: 'Among the units of its group in cases the caller sees, equals sharing one; null: too few tasks.',
  })
  rank!: number | null;
  @Shown.oneOf('Tier', TIERS, { description: 'CITY: the city’s departments; COUNTY: those of counties and parks.' })
  group!: Tier;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.number({ nullable: true, description: 'Of 100, less orders and lateness; null: nothing to weigh.' })
  score!: number | null;
  @Shown.int({ description: 'Tasks dispatched to it in that time; all figures up to `satisfied` are of these.' })
  tasks!: number;
  @Shown.int({ description: 'Claimed, or taken for claimed when the limit passed.' }) claimsDue!: number;
  @Shown.int() claimedInTime!: number;
  @Shown.int({ description: 'Whose return was refused: 回退.' }) returnsRefused!: number;
  @Shown.int({ description: 'Submitted, lost unanswered or overdue.' }) answersDue!: number;
  @Shown.int() submittedInTime!: number;
  @Shown.int() submitted!: number;
  @Shown.int({ description: 'Given back to it by a case that was reopened.' }) reopened!: number;
  @Shown.int({ description: 'Of these, with a red order because the closing was false.' }) falseClosures!: number;
  @Shown.int({ description: 'Sent back at least once.' }) reworked!: number;
  @Shown.int({ description: 'Submitted late, or lost unanswered.' }) late!: number;
  @Shown.int({ description: 'As lead: solved, or climbed away from it.' }) concluded!: number;
  @Shown.int() solved!: number;
  @Shown.int({ description: 'As lead: those whose result the enterprise rated.' }) rated!: number;
  @Shown.int({ description: 'Rated 3 or better.' }) satisfied!: number;
  @Shown.int({ description: 'Of its blue orders issued in that time and not revoked; yellow and red likewise.' })
  blue!: number;
  @Shown.int() yellow!: number;
  @Shown.int() red!: number;
  @Shown.int({ description: 'Points of its orders, negative.' }) points!: number;
  @Shown.number({ nullable: true, description: 'submittedInTime of answersDue; null where none was due.' })
  onTimeRate!: number | null;
}

/** By what weights units are scored: the city's policy in force. */
@ApiSchema({ name: 'RankingRule' })
export class RankingRuleShown {
  @Shown.number({ description: 'Weight of claimedInTime of claimsDue.' }) claimedInTime!: number;
  @Shown.number({ description: 'Weight of submittedInTime of answersDue.' }) submittedInTime!: number;
  @Shown.number({ description: 'Weight of satisfied of rated.' }) satisfied!: number;
  @Shown.number({ description: 'Weight of solved of concluded.' }) solved!: number;
  @Shown.number({ description: 'Weight of what was not sent back, of submitted.' }) notReworked!: number;
  @Shown.number({ description: 'Weight of claimsDue, of these and returnsRefused.' }) notReturned!: number;
  @Shown.number({ description: 'Points for each late task, zero or less.' }) lateTask!: number;
  @Shown.int({ description: 'Tasks in the period below which a unit has no place.' }) leastTasks!: number;
}

@ApiSchema({ name: 'BoardRanking' })
export class RankingAnswer {
  @Shown.one(() => RankingRuleShown) rule!: RankingRuleShown;
  @Shown.instant() from!: string;
  @Shown.instant({ description: 'Exclusive.' }) to!: string;
  @Shown.list(() => RankingRow) items!: RankingRow[];
}
