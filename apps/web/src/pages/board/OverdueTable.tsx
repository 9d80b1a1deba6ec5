import type { OverdueCell } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { OrderShape } from '../../shared/case/OrderTag.tsx';
import { LATE_BANDS, type MatrixRow } from './overdue-matrix.ts';
import css from './OverdueMatrix.module.css';

export function OverdueTable({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const { t } = useTexts();
  return (
    // A table wider than a phone is moved sideways, by keys too.
    <div className={css.scroller} tabIndex={0} role="group" aria-label={t('board:overdue.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('board:overdue.unit')}</th>
            {LATE_BANDS.map((band) => (
              <th key={band} scope="col" className={css.number}>
                {t(`board:band.${band}`)}
              </th>
            ))}
            <th scope="col" className={css.number}>
              {t('board:overdue.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className={css.level}>{t(`terms:level.${row.level}`)}</span> {row.unit.name}
              </th>
              {LATE_BANDS.map((band) => (
                <td key={band} className={css.number}>
                  {row.cells[band]?.map((cell) => (
                    <Cell key={cell.colour} of={cell} />
                  ))}
                </td>
              ))}
              <td className={`${css.number} ${css.total}`}>
                <FigureLink of={row.total} label={`${row.unit.name} ${t('board:overdue.sum')}`} className={css.sum} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ of }: { readonly of: OverdueCell }) {
  const { t } = useTexts();
  const colour = of.colour ? t(`terms:colour.${of.colour}`) : t('board:overdue.noOrder');
  return (
    <span className={`${css.cell} ${css[of.colour ?? 'NONE']}`}>
      {of.colour && <OrderShape colour={of.colour} />}
      <FigureLink of={of.cases} label={`${of.unit.name} ${t(`board:band.${of.daysLate}`)} ${colour}`} />
    </span>
  );
}
