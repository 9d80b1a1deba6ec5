import type { OverdueCell } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { OrderShape } from '../../shared/case/OrderTag.tsx';
import { LATE_BANDS, type MatrixRow } from './overdue-matrix.ts';
import css from './OverdueMatrix.module.css';

export function OverdueTable({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const { t } = useTexts();
  return (
    <div className={css.scroller}>
      {/* On a phone its rows are laid out as lines: the roles say that they are a table's all the same. */}
      <table className={css.table} role="table" aria-label={t('board:overdue.title')}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('board:overdue.unit')}
            </th>
            {LATE_BANDS.map((band) => (
              <th key={band} scope="col" role="columnheader" className={css.number}>
                {t(`board:band.${band}`)}
              </th>
            ))}
            <th scope="col" role="columnheader" className={css.number}>
              {t('board:overdue.sum')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                <span className={css.level}>{t(`terms:level.${row.level}`)}</span> {row.unit.name}
              </th>
              {LATE_BANDS.map((band) => (
                <td key={band} role="cell" className={css.number} data-band={t(`board:band.${band}`)}>
                  {row.cells[band]?.map((cell) => (
                    <Cell key={cell.colour} of={cell} />
                  ))}
                </td>
              ))}
              <td role="cell" className={`${css.number} ${css.total}`}>
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
