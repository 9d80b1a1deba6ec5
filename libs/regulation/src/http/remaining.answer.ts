import { ApiSchema } from '@nestjs/swagger';
import { Shown } from '@zhuoluo/platform';

/** Why a limit that runs has no date. */
export const DUE_UNKNOWN = ['CALENDAR_YEAR_MISSING'] as const;
export type DueUnknown = (typeof DUE_UNKNOWN)[number];

/** What is left of a running limit. */
@ApiSchema({ name: 'Remaining' })
export class Remaining {
  @Shown.int({ description: 'Working seconds for wd and wh, seconds else; negative when late.' })
  workingSeconds!: number;
  @Shown.text({ description: 'As people read it: 剩2个工作日3小时.' }) text!: string;
  @Shown.int({
    nullable: true,
    description: 'The year whose calendar must be loaded before the limit has its date; null where it has one.',
  })
  awaitsYear!: number | null;
}
