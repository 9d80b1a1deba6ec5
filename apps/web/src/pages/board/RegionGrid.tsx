import { useSummary } from '../../api/board.ts';
import type { SummaryRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { COLOUR_FIELDS, COLOUR_OF } from '../../shared/board/colours.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { OrderShape } from '../../shared/case/OrderTag.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import css from './RegionGrid.module.css';

/** 县区: each region with what is open, late and ordered in it. */
export function RegionGrid() {
  const { t } = useTexts();
  const { data, error, refetch } = useSummary('region');
  return (
    <Section title={t('board:regions')}>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      <ul className={css.grid}>
        {data?.items.map((region) => (
          <Region key={region.key} of={region} />
        ))}
      </ul>
    </Section>
  );
}

function Region({ of }: { readonly of: SummaryRow }) {
  const { t } = useTexts();
  const label = (name: 'open' | 'overdue' | 'blue' | 'yellow' | 'red') => `${of.name} ${t(`board:tile.${name}`)}`;
  return (
    <li className={css.region}>
      <h3 className={css.name}>{of.name}</h3>
      <p className={css.line}>
        <span>
          {t('board:tile.open')} <FigureLink of={of.open} label={label('open')} className={css.figure} />
        </span>
        <span className={of.overdue.count > 0 ? css.late : undefined}>
          {t('board:tile.overdue')} <FigureLink of={of.overdue} label={label('overdue')} className={css.figure} />
        </span>
      </p>
      <p className={css.line}>
        {COLOUR_FIELDS.map((name) => (
          <span key={name} className={css.colour}>
            <OrderShape colour={COLOUR_OF[name]} />
            <FigureLink of={of[name]} label={label(name)} />
          </span>
        ))}
      </p>
    </li>
  );
}
