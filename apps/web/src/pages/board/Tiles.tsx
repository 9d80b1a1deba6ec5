import { Link } from 'react-router';
import { useCoverage, useSummary } from '../../api/board.ts';
import { useToSignCount } from '../../api/orders.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { COLOUR_FIELDS, COLOUR_OF } from '../../shared/board/colours.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { OrderShape } from '../../shared/case/OrderTag.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { countText } from '../../shared/count-text.ts';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import css from './Tiles.module.css';

/** What stands where, in a figure each. */
export function Tiles() {
  const { t } = useTexts();
  const { data, error, refetch } = useSummary('level');
  const me = useMe();
  const maySign = holds(me, 'SUPERVISOR', 'LEADER');
  const mayAssign = holds(me, 'DISPATCHER', 'ADMIN');
  if (!data) {
    return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const { total } = data;
  return (
    <ul className={css.tiles}>
      {(['open', 'overdue'] as const).map((name) => (
        <li key={name} className={`${css.tile} ${css[name]}`}>
          <span className={css.name}>{t(`board:tile.${name}`)}</span>
          <FigureLink of={total[name]} label={t(`board:tile.${name}`)} className={css.figure} />
        </li>
      ))}
      {COLOUR_FIELDS.map((name) => (
        <li key={name} className={`${css.tile} ${css[name]}`}>
          <span className={css.name}>
            <OrderShape colour={COLOUR_OF[name]} /> {t(`board:tile.${name}`)}
          </span>
          <FigureLink of={total[name]} label={t(`board:tile.${name}`)} className={css.figure} />
        </li>
      ))}
      {maySign && <ToSign />}
      {mayAssign && <Unserved />}
    </ul>
  );
}

/** For whom orders may wait; no one else has that page. */
function ToSign() {
  const { t } = useTexts();
  const count = countText(useToSignCount());
  return (
    <li className={css.tile}>
      <span className={css.name}>{t('board:tile.toSign')}</span>
      <Link to="/orders/to-sign" className={css.figure} aria-label={`${t('board:tile.toSign')} ${count}`}>
        {count}
      </Link>
    </li>
  );
}

/** 规上 enterprises that no one has served for more than ten working days, for those who assign liaisons. */
function Unserved() {
  const { t } = useTexts();
  const { data } = useCoverage();
  const count = data?.late ?? '–';
  return (
    <li className={css.tile}>
      <span className={css.name}>{t('board:tile.unserved')}</span>
      <Link to="/coverage?late=true" className={css.figure} aria-label={`${t('board:tile.unserved')} ${count}`}>
        {count}
      </Link>
    </li>
  );
}
