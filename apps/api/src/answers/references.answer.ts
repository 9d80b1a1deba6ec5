import { ApiSchema } from '@nestjs/swagger';
import { PARTY_KINDS, type PartyKind } from '@zhuoluo/kernel';
import { Shown } from '@zhuoluo/platform';

@ApiSchema({ name: 'RegionRef' })
export class RegionRef {
  @Shown.uuid() id!: string;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
}

@ApiSchema({ name: 'UnitRef' })
export class UnitRef {
  @Shown.uuid() id!: string;
  @Shown.text() code!: string;
  @Shown.text() name!: string;
}

@ApiSchema({ name: 'PersonRef' })
export class PersonRef {
  @Shown.uuid() id!: string;
  @Shown.text() name!: string;
}

/** The enterprise or project with the difficulty. */
@ApiSchema({ name: 'PartyRef' })
export class PartyRef {
  @Shown.uuid() id!: string;
  @Shown.oneOf('PartyKind', PARTY_KINDS) kind!: PartyKind;
  @Shown.text() name!: string;
  @Shown.one(() => RegionRef) region!: RegionRef;
}

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
