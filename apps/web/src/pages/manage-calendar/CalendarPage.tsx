import { EditOutlined, PlusOutlined, SnippetsOutlined, StopOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useCalendar, useCalendars, useCalendarYear, useCalendarYearHistory } from '../../api/calendars.ts';
import type { Calendar, CalendarReach } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './CalendarPage.module.css';
import { CalendarPanel, END, NEW, NOTICE, RENAME } from './CalendarPanel.tsx';
import { CalendarChoice } from './CalendarChoice.tsx';
import { Legend } from './Legend.tsx';
import { MonthView } from './MonthView.tsx';
import { Recomputing } from './Recomputing.tsx';
import { Versions } from './Versions.tsx';
import { monthsOf } from './year-days.ts';

const NATIONAL = 'CN';

/** 工作日历: a year as it is worked, where its days are from, and the ways to write it. */
export function CalendarPage() {
  const [search] = useSearchChanges();
  const code = search.get('calendar') ?? NATIONAL;
  const { data: all, error, refetch } = useCalendars(true, { ended: true });
  const { data: calendar } = useCalendar(all?.some((one) => one.code === code) ? code : null);
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!all || !calendar) return <Loading />;
  return <OneCalendar all={all} calendar={calendar} />;
}

interface Props {
  readonly all: readonly CalendarReach[];
  readonly calendar: Calendar;
}

function OneCalendar({ all, calendar }: Props) {
  const { t } = useTexts();
  const [search, change] = useSearchChanges();
  const year = yearAsked(search.get('year'), calendar);
  const { code, basedOn, coverage } = calendar;
  const isCovered = year <= yearOf(coverage.to);
  const { data: own } = useCalendarYear(isCovered ? code : null, year);
  const { data: base } = useCalendarYear(isCovered ? basedOn : null, year);
  const { data: history = [] } = useCalendarYearHistory(code, year);
  const former = history.slice(1).find(({ version }) => String(version) === search.get('version'));
  const open = (panel: string | undefined) => change({ panel });
  const [notice, others] = former ? [former.days, former.own] : [(basedOn === null ? own : base)?.days, own?.days];
  const days = monthsOf(year, notice ?? [], basedOn === null ? [] : (others ?? []));
  const isKnown = own !== undefined && (basedOn === null || base !== undefined);
  // A former version is looked at, and an ended calendar kept: neither is written.
  const choose = former || calendar.endedAt !== null ? null : (date: string) => open(date);
  return (
    <Content width="full">
      <PageHeader
        title={t('manage-calendar:title')}
        subtitle={t('manage-calendar:reach', { date: coverage.to, count: calendar.daysLeft })}
        back="/manage"
        extra={
          <div className={css.ways}>
            <Button icon={<PlusOutlined />} onClick={() => open(NEW)}>
              {t('manage-calendar:add')}
            </Button>
            {calendar.endedAt === null && (
              <Button icon={<EditOutlined />} onClick={() => open(RENAME)}>
                {t('manage-calendar:rename')}
              </Button>
            )}
            {calendar.endedAt === null && basedOn !== null && (
              <Button icon={<StopOutlined />} onClick={() => open(END)}>
                {t('manage-calendar:end')}
              </Button>
            )}
            {basedOn === null && (
              <Button type="primary" icon={<SnippetsOutlined />} onClick={() => open(NOTICE)}>
                {t('manage-calendar:paste')}
              </Button>
            )}
          </div>
        }
      />
      <Recomputing started={search.get('recomputation')} />
      {calendar.endedAt !== null && <Alert type="info" showIcon title={t('manage-calendar:hasEnded')} />}
      <CalendarChoice all={all} calendar={calendar} year={year} />
      {former && (
        <Alert
          type="warning"
          showIcon
          title={t('manage-calendar:shownVersion', { year, version: former.version, newest: history[0]!.version })}
          action={
            <Button size="small" onClick={() => change({ version: undefined })}>
              {t('manage-calendar:seeNewest')}
            </Button>
          }
        />
      )}
      <div className={css.page}>
        <div className={css.year}>
          {isKnown && (
            <>
              <Legend months={days} hasOwn={basedOn !== null} />
              <div className={css.months}>
                {days.map((month) => (
                  <MonthView key={month.month} month={month} choose={choose} />
                ))}
              </div>
            </>
          )}
          {!isCovered && (
            <Section title={t('manage-calendar:year', { year })}>
              <p>{t('manage-calendar:notCovered', { year })}</p>
            </Section>
          )}
          {isCovered && !isKnown && <Loading />}
        </div>
        <Versions calendar={calendar} year={year} written={own} history={history} shown={former?.version ?? null} />
      </div>
      <CalendarPanel
        key={`${code} ${year}`}
        calendar={calendar}
        year={year}
        own={own?.days ?? []}
        days={days.flatMap((month) => month.days)}
        panel={search.get('panel')}
        close={() => open(undefined)}
      />
    </Content>
  );
}

/** The year in the address if the calendar has it or takes it next; else the present one, or the last covered. */
function yearAsked(text: string | null, { basedOn, coverage }: Calendar): number {
  const [first, last] = [yearOf(coverage.from), yearOf(coverage.to)];
  const asked = Number(text);
  if (asked >= first && asked <= last + (basedOn === null ? 1 : 0)) return asked;
  return Math.min(Math.max(new Date().getFullYear(), first), last);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
