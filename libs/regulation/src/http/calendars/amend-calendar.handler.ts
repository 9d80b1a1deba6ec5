import { Injectable } from '@nestjs/common';
import { ApiSchema } from '@nestjs/swagger';
import type { Queryable } from '@zhuoluo/database';
import { Fault, LineField } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';
import { CalendarStore, type CalendarHead, type VersionNote } from '../../store/calendar.store.ts';
import { PolicyStore } from '../../store/policy.store.ts';

@ApiSchema({ name: 'RenameCalendarRequest' })
export class RenameCalendarRequest {
  @LineField({ max: 40, example: '山阳县防汛日历' }) name!: string;
}

@ApiSchema({ name: 'EndCalendarRequest' })
export class EndCalendarRequest {
  @LineField({ max: 200, description: 'What it ends by, such as a decision.' }) source!: string;
}

/** Which calendar, and its version that was looked at; null where any will do. */
export interface CalendarSeen {
  readonly code: string;
  readonly ifMatch: number | null;
}

/** Calls a calendar otherwise, or lets no policy name it any more. Both are versions of the same days, and stand in its history. */
@Injectable()
export class AmendCalendarHandler {
  async rename(
    db: Queryable,
    viewer: Viewer,
    seen: CalendarSeen,
    { name }: RenameCalendarRequest,
  ): Promise<CalendarHead> {
    const calendars = new CalendarStore(db);
    await calendars.holdBack();
    const head = await seenHead(calendars, seen);
    if (head.name === name) return head;
    return this.#store(calendars, head, { source: `更名：原称“${head.name}”`, by: viewer.actor.personId, name });
  }

  /** Cases under former policies that name it keep it, and it goes on following the calendar below for them. */
  async end(db: Queryable, viewer: Viewer, seen: CalendarSeen, { source }: EndCalendarRequest): Promise<CalendarHead> {
    const calendars = new CalendarStore(db);
    await calendars.holdPoliciesBack();
    const head = await seenHead(calendars, seen);
    const names = await usersOf(db, seen.code);
    if (names.length > 0) throw new Fault('calendar-in-use', { facts: { names: names.join('、') } });
    return this.#store(calendars, head, { source, by: viewer.actor.personId, ends: true });
  }

  async #store(calendars: CalendarStore, { data }: CalendarHead, note: VersionNote): Promise<CalendarHead> {
    await calendars.store({ ...data, version: data.version + 1 }, [], note);
    return (await calendars.head(data.code))!;
  }
}

/** @throws Fault where there is no such calendar in use, or its version is another by now */
async function seenHead(calendars: CalendarStore, { code, ifMatch }: CalendarSeen): Promise<CalendarHead> {
  const head = await calendars.head(code);
  if (!head) throw new Fault('not-found');
  const { version } = head.data;
  if (ifMatch !== null && ifMatch !== version) throw new Fault('stale-version', { facts: { version } });
  if (head.endedAt !== null) throw new Fault('already-ended');
  return head;
}

/** Policies in force or proposed that name it, and calendars that stand on it, as people know them. */
async function usersOf(db: Queryable, code: string): Promise<string[]> {
  const policies = await new PolicyStore(db).namingCalendar(code);
  const calendars = (await new CalendarStore(db).heads()).filter((one) => one.basedOn === code && one.endedAt === null);
  return [...policies.map(({ number, name }) => `${name}（第 ${number} 版）`), ...calendars.map(({ name }) => name)];
}
