import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Calendar, CalendarReach } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './CalendarPage.module.css';

interface Props {
  readonly all: readonly CalendarReach[];
  readonly calendar: Calendar;
  readonly year: number;
}

/** Which calendar, and which year of it; both stand in the address. */
export function CalendarChoice({ all, calendar, year }: Props) {
  const { t } = useTexts();
  const [, change] = useSearchChanges();
  const first = Number(calendar.coverage.from.slice(0, 4));
  const last = Number(calendar.coverage.to.slice(0, 4)) + (calendar.basedOn === null ? 1 : 0);
  const go = (to: number) => change({ year: String(to), panel: undefined, version: undefined });
  return (
    <div className={css.choice} role="search">
      <Select<string>
        className={css.calendar}
        aria-label={t('manage-calendar:calendar')}
        value={calendar.code}
        onChange={(code) => change({ calendar: code, panel: undefined, version: undefined })}
        options={all.map(({ code, name, endedAt }) => ({
          value: code,
          label: endedAt === null ? `${name}（${code}）` : t('manage-calendar:endedName', { name, code }),
        }))}
      />
      <div className={css.years}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('manage-calendar:former')}
          disabled={year <= first}
          onClick={() => go(year - 1)}
        />
        <h2 className={css.shownYear}>{t('manage-calendar:year', { year })}</h2>
        <Button
          icon={<RightOutlined />}
          aria-label={t('manage-calendar:following')}
          disabled={year >= last}
          onClick={() => go(year + 1)}
        />
      </div>
    </div>
  );
}
