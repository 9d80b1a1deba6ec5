import type { Segment } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../time/format.ts';
import css from './DeadlinesDrawer.module.css';
import { daysOf, type DayRow } from './segment-days.ts';

/** Day by day: what counted, and why another day did not. */
export function DeadlineSegments({ segments }: { readonly segments: readonly Segment[] }) {
  const { t, language } = useTexts();
  const dates = ({ from, to }: DayRow) => {
    const last = new Date(Date.parse(to) - 1).toISOString();
    const [a, b] = [formatInstant(from, language, 'day'), formatInstant(last, language, 'day')];
    return a === b ? a : `${a} – ${b}`;
  };
  return (
    <table className={css.days}>
      <thead>
        <tr>
          <th scope="col">{t('case:day')}</th>
          <th scope="col">{t('case:dayKind')}</th>
          <th scope="col">{t('case:dayCounted')}</th>
        </tr>
      </thead>
      <tbody>
        {daysOf(segments).map((day) => (
          <tr key={day.from} className={day.workingSeconds === 0 ? css.off : undefined}>
            <td>{dates(day)}</td>
            <td>{t(`case:segment.${day.kind}`)}</td>
            <td>
              {day.workingSeconds === 0
                ? t('case:notCounted')
                : t('case:hours', { hours: Math.round(day.workingSeconds / 360) / 10 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
