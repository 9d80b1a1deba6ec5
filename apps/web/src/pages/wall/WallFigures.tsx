import type { SummaryRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './WallPage.module.css';

const FIGURES = ['open', 'overdue', 'blue', 'yellow', 'red'] as const;

export function WallFigures({ total }: { readonly total: SummaryRow | undefined }) {
  const { t } = useTexts();
  return (
    <ul className={css.figures}>
      {FIGURES.map((name) => (
        <li key={`${name}/${total?.[name].count}`} className={`${css.tile} ${css[name]}`}>
          <span className={css.name}>{t(`board:tile.${name}`)}</span>
          <span className={css.figure}>{total?.[name].count ?? '–'}</span>
        </li>
      ))}
    </ul>
  );
}
