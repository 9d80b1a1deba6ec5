import { isWorking, parseDuration, type Duration } from './duration.ts';
import { DAY, HOUR, MINUTE, SECOND } from './instant.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * What is left, as people read it: `剩2个工作日3小时`, `超期1个工作日`, `已到期` at zero. Two units at most, the rest cut
 * off. A working day is the calendar's; where `limit` is given and runs around the clock, a day is 24 hours.
 */
export function remainingText(seconds: number, calendar: WorkCalendar, limit?: Duration): string {
  const whole = Math.ceil(seconds);
  if (whole === 0) return '已到期';
  return `${whole < 0 ? '超期' : '剩'}${lengthText(Math.abs(whole), dayOf(calendar, limit))}`;
}

interface NamedDay {
  readonly seconds: number;
  readonly text: string;
}

function dayOf(calendar: WorkCalendar, limit: Duration | undefined): NamedDay {
  return limit === undefined || isWorking(parseDuration(limit).unit)
    ? { seconds: calendar.daySeconds, text: '个工作日' }
    : { seconds: DAY / SECOND, text: '天' };
}

function lengthText(seconds: number, day: NamedDay): string {
  const units: readonly NamedDay[] = [
    day,
    { seconds: HOUR / SECOND, text: '小时' },
    { seconds: MINUTE / SECOND, text: '分钟' },
    { seconds: 1, text: '秒' },
  ];
  const first = units.findIndex((unit) => seconds >= unit.seconds);
  let left = seconds;
  return units
    .slice(first, first + 2)
    .map((unit) => {
      const count = Math.floor(left / unit.seconds);
      left -= count * unit.seconds;
      return count === 0 ? '' : `${count}${unit.text}`;
    })
    .join('');
}
