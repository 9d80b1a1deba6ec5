import type { BoardOverdue } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './WallPage.module.css';

const SHOWN = 6;

/** The units with most overdue cases, as bars. */
export function WallUnits({ of }: { readonly of: BoardOverdue }) {
  const { t } = useTexts();
  const counts = new Map<string, number>();
  for (const { unit, cases } of of.items) counts.set(unit.name, (counts.get(unit.name) ?? 0) + cases.count);
  const top = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const most = top[0]?.[1] ?? 1;
  if (top.length === 0) return <p className={css.faint}>{t('wall:noneLate')}</p>;
  return (
    <ol className={css.bars}>
      {top.map(([name, count]) => (
        <li key={name} className={css.barRow}>
          <span className={css.barName}>{name}</span>
          <span className={css.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
          <strong>{count}</strong>
        </li>
      ))}
    </ol>
  );
}
