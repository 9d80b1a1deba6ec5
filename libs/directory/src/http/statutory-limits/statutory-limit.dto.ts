import { ApiSchema } from '@nestjs/swagger';
import type { Duration } from '@zhuoluo/kernel';
import { DurationField, FlagField, LineField, PageAnswer, PageRequest, EnumField, Shown } from '@zhuoluo/platform';

const BASIS = '依据: the law or notice that sets it.';
const ITEM = '法定事项, by a code of capitals, digits and underlines.';

/** 法定时限: where a case is charged with it, it stands in place of the policy’s, be it shorter or longer. */
@ApiSchema({ name: 'StatutoryLimit' })
export class StatutoryLimitAnswer {
  @Shown.uuid() id!: string;
  @Shown.int({ description: 'What `If-Match` names.' }) version!: number;
  @Shown.text({ description: ITEM }) code!: string;
  @Shown.text() name!: string;
  @Shown.text({ description: 'The category under which it is offered.' }) category!: string;
  @Shown.duration() limit!: Duration;
  @Shown.text({ description: BASIS }) basis!: string;
  @Shown.instant({ nullable: true }) endedAt!: string | null;
}

@ApiSchema({ name: 'StatutoryLimitPage' })
export class StatutoryLimitPage extends PageAnswer {
  @Shown.int({ description: 'Rows on all pages.' }) total!: number;
  @Shown.list(() => StatutoryLimitAnswer) items!: StatutoryLimitAnswer[];
}

export class ListStatutoryLimitsRequest extends PageRequest {
  @LineField({ max: 50, optional: true, description: 'Words of its name or code.' }) q?: string;
  @EnumField('StatutoryLimitSort', ['name', '-name', 'code', '-code'], { optional: true }) sort?: string;
  @LineField({ max: 40, optional: true }) category?: string;
  @FlagField({ optional: true, description: 'Those that have ended as well.' }) ended?: boolean;
}

@ApiSchema({ name: 'AddStatutoryLimit' })
export class AddStatutoryLimitRequest {
  @LineField({ max: 50, description: ITEM }) code!: string;
  @LineField({ max: 100 }) name!: string;
  @LineField({ max: 40 }) category!: string;
  @DurationField() limit!: Duration;
  @LineField({ max: 200, optional: true, description: BASIS }) basis?: string;
}

@ApiSchema({ name: 'AmendStatutoryLimit' })
export class AmendStatutoryLimitRequest {
  @LineField({ max: 100, optional: true }) name?: string;
  @LineField({ max: 40, optional: true }) category?: string;
  @DurationField({ optional: true, description: 'For cases charged with it from now on.' }) limit?: Duration;
  @LineField({ max: 200, optional: true, description: BASIS }) basis?: string;
}
