import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, LEVELS, type Colour, type Level } from '@zhuoluo/domain';
import { Shown } from '@zhuoluo/platform';
import { UnitRef } from '../answers/references.answer.ts';

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

/** How a unit did in a stretch of time, from its tasks and the orders it drew. */
@ApiSchema({ name: 'RankingRow' })
export class RankingRow {
  @Shown.int() rank!: number;
  @Shown.one(() => UnitRef) unit!: UnitRef;
  @Shown.int({ description: 'Tasks dispatched to it in that time.' }) tasks!: number;
  @Shown.int() claimedInTime!: number;
  @Shown.int() submitted!: number;
  @Shown.int() submittedInTime!: number;
  @Shown.int() reworked!: number;
  @Shown.int({ description: 'Of its blue orders issued in that time and not revoked; yellow and red likewise.' })
  blue!: number;
  @Shown.int() yellow!: number;
  @Shown.int() red!: number;
  @Shown.int({ description: 'Points of its orders, negative.' }) points!: number;
  @Shown.number({ nullable: true, description: 'submittedInTime of submitted; null where nothing was submitted.' })
  onTimeRate!: number | null;
}

@ApiSchema({ name: 'BoardRanking' })
export class RankingAnswer {
  @Shown.instant() from!: string;
  @Shown.instant({ description: 'Exclusive.' }) to!: string;
  @Shown.list(() => RankingRow) items!: RankingRow[];
}
