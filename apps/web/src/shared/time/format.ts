import type { Language } from '../../i18n/language.ts';

const TIME_ZONE = 'Asia/Shanghai';

export type TimeStyle = 'full' | 'second' | 'minute' | 'date' | 'day';

const STYLES: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  full: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
  minute: { month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  second: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  day: { month: 'short', day: 'numeric', weekday: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as people in Shanghai read it, in any zone of this device. */
export function formatInstant(iso: string, language: Language, style: TimeStyle = 'minute'): string {
  const key = `${language}/${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: TIME_ZONE, hourCycle: 'h23' });
    formats.set(key, format);
  }
  return format.format(new Date(iso));
}
