import type { SummaryRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { COLOUR_FIELDS } from '../../shared/board/colours.ts';
import css from './WallPage.module.css';

/** Regions as rows: open, late, and the three colours. */
export function WallRegions({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const { t } = useTexts();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('board:regions')}</th>
          <th scope="col">{t('board:tile.open')}</th>
          <th scope="col">{t('board:tile.overdue')}</th>
          {COLOUR_FIELDS.map((name) => (
            <th key={name} scope="col" className={css[name]}>
              {t(`board:ranking.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>{row.open.count}</td>
            <td className={row.overdue.count > 0 ? css.late : undefined}>{row.overdue.count}</td>
            {COLOUR_FIELDS.map((name) => (
              <td key={name} className={row[name].count > 0 ? css[name] : css.faint}>
                {row[name].count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
