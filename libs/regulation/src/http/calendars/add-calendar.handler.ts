import { Injectable } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import { overlaid } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import { CodeField, Fault, invalid, LineField } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { CalendarStore, type CalendarHead } from '../../store/calendar.store.ts';

@ApiSchema({ name: 'AddCalendarRequest' })
export class AddCalendarRequest {
  @CodeField({ description: 'Capitals, digits and hyphens; policies name it.', example: 'SHANYANG-FLOOD' })
  code!: string;
  @LineField({ max: 40, example: '山阳县防汛日历' }) name!: string;
  @LineField({ max: 20, description: 'The calendar it stands on, which stands alone itself.', example: 'CN' })
  basedOn!: string;
  @LineField({ max: 200, optional: true, description: 'What it is set up by, such as a decision.' }) source?: string;
}

/** Sets up a local calendar: at first it says what the one below says. */
@Injectable()
export class AddCalendarHandler {
  async add(
    db: Queryable,
    viewer: Viewer,
    { code, name, basedOn, source = '' }: AddCalendarRequest,
  ): Promise<CalendarHead> {
    const calendars = new CalendarStore(db);
    await calendars.holdBack();
    const base = await calendars.head(basedOn);
    if (!base) throw invalid({ path: 'basedOn', code: 'unknown' });
    if (base.basedOn !== null) throw invalid({ path: 'basedOn', code: 'not-allowed-here' });
    const data = overlaid(base.data, { code, version: 1, own: [] });
    const note = { source, by: viewer.actor.personId, name, basedOn };
    if ((await calendars.find(code)) !== null || !(await calendars.store(data, [], note)))
      throw new Fault('already-taken', { facts: { code } });
    return { data, name, basedOn, endedAt: null };
  }
}
