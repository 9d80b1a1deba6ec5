import type { RankingRule } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './BoardPage.module.css';

const EXPLAINED = [
  ...(['rank', 'score', 'onTimeRate', 'tasks', 'claimedInTime', 'submitted'] as const),
  ...(['late', 'reworked', 'returnsRefused', 'reopened', 'falseClosures', 'solved', 'satisfied', 'points'] as const),
];

/** What each column counts, in a sentence. */
export function RankingMeanings({ rule }: { readonly rule: RankingRule }) {
  const { t } = useTexts();
  return (
    <details className={css.details}>
      <summary>{t('board:ranking.how')}</summary>
      <dl className={css.meanings}>
        {EXPLAINED.map((name) => (
          <div key={name}>
            <dt>{t(`board:ranking.${name}`)}</dt>
            <dd>{t(`board:ranking.means.${name}`, { least: rule.leastTasks })}</dd>
          </div>
        ))}
        <div>
          <dt>
            {t('board:ranking.blue')} · {t('board:ranking.yellow')} · {t('board:ranking.red')}
          </dt>
          <dd>{t('board:ranking.means.orders')}</dd>
        </div>
      </dl>
    </details>
  );
}
