import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageAnswer, Shown } from '@zhuoluo/platform';
import { iso, PersonRef } from '@zhuoluo/directory/http';
import type { CalendarVersion } from '../../store/calendar.store.ts';

/** A version of a calendar: what it is from, who wrote it and when. Versions are never changed. */
@ApiSchema({ name: 'CalendarVersion' })
export class CalendarVersionAnswer {
  @Shown.int() version!: number;
  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Years written with it; none where it follows the calendar below, or begins a local one.',
  })
  years!: readonly number[];
  @Shown.text({ description: 'The notice or decision, or the version below that it follows.' }) source!: string;
  @Shown.one(() => PersonRef, { nullable: true, description: 'Null where it came with the program.' })
  writtenBy!: PersonRef | null;
  @Shown.instant() writtenAt!: string;
}

@ApiSchema({ name: 'CalendarVersionPage' })
export class CalendarVersionPage extends PageAnswer {
  @Shown.list(() => CalendarVersionAnswer) items!: CalendarVersionAnswer[];
}

export function presentVersion(found: CalendarVersion): CalendarVersionAnswer {
  const { version, years, source, writtenBy, writtenByName, writtenAt } = found;
  const by = writtenBy === null ? null : { id: writtenBy, name: writtenByName ?? '' };
  return { version, years, source, writtenBy: by, writtenAt: iso(writtenAt) };
}
