import { Modal } from 'antd';
import type { RankingRow, RankingRule } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './BoardPage.module.css';
import { scoreParts } from './score-parts.ts';

interface Props {
  readonly row: RankingRow;
  readonly rule: RankingRule;
  readonly close: () => void;
}

/** How a unit's score came about, part by part. */
export function ScoreExplain({ row, rule, close }: Props) {
  const { t } = useTexts();
  return (
    <Modal open onCancel={close} footer={null} title={t('board:ranking.why', { unit: row.unit.name })} width={520}>
      <p className={css.details}>{t('board:ranking.means.score')}</p>
      <table className={css.table}>
        <thead>
          <tr>
            {(['part', 'counted', 'weight', 'earned'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`board:ranking.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scoreParts(row, rule).map(({ name, good, of, weight, earned }) => (
            <tr key={name}>
              <th scope="row">{t(`board:ranking.${name}`)}</th>
              <td>{of === 0 ? t('board:ranking.noneYet') : `${good} / ${of}`}</td>
              <td>{weight}</td>
              <td>{earned ?? '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('board:ranking.ordersLess')}</th>
            <td />
            <td />
            <td>{row.points}</td>
          </tr>
          <tr>
            <th scope="row">{t('board:ranking.lateLess', { count: row.late })}</th>
            <td />
            <td>{rule.lateTask}</td>
            <td>{rule.lateTask * row.late}</td>
          </tr>
          <tr>
            <th scope="row">
              <strong>{t('board:ranking.sum')}</strong>
            </th>
            <td />
            <td />
            <td>
              <strong>{row.score}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </Modal>
  );
}
