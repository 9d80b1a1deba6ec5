import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { BoardRanking, RankingRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import {
  RANKING_COLUMNS,
  rankedTasks,
  rankingCell,
  sorted,
  type RankingColumn,
  type RankingSort,
  type RankingSortKey,
} from './ranking-figures.ts';
import css from './BoardPage.module.css';

const ScoreExplain = lazy(async () => ({ default: (await import('./ScoreExplain.tsx')).ScoreExplain }));

const SHOWN_AT_FIRST = 10;
const WORDS: readonly RankingSortKey[] = ['rank', 'unit'];

interface Props {
  readonly of: BoardRanking;
  /** Of the group. */
  readonly name: string;
  readonly rows: readonly RankingRow[];
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
}

/** One group, sortable by every column; units with too few tasks stand apart, without a place. */
export function RankingTable({ of, name, rows, sort, onSort }: Props) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const [explained, setExplained] = useState<RankingRow | null>(null);
  const ranked = sorted(
    rows.filter(({ rank }) => rank !== null),
    sort,
  );
  const others = sorted(
    rows.filter(({ rank }) => rank === null),
    sort.by === 'rank' ? { by: 'score', isDescending: !sort.isDescending } : sort,
  );
  const row = (of_: RankingRow) => <Row key={of_.unit.id} row={of_} of={of} explain={() => setExplained(of_)} />;
  return (
    <>
      <div className={css.scroller} tabIndex={0} role="group" aria-label={name}>
        <table className={css.table}>
          <caption className={css.caption}>{name}</caption>
          <thead>
            <tr>
              {(['rank', 'unit', ...RANKING_COLUMNS] as const).map((column) => (
                <Head key={column} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>{ranked.slice(0, showsAll ? ranked.length : SHOWN_AT_FIRST).map(row)}</tbody>
          {others.length > 0 && (
            <tbody>
              <tr className={css.apart}>
                <th scope="rowgroup" colSpan={RANKING_COLUMNS.length + 2}>
                  {t('board:ranking.unranked', { count: of.rule.leastTasks })}
                </th>
              </tr>
              {others.slice(0, showsAll ? others.length : SHOWN_AT_FIRST).map(row)}
            </tbody>
          )}
        </table>
      </div>
      {Math.max(ranked.length, others.length) > SHOWN_AT_FIRST && (
        <Button type="link" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t('board:showFewer') : t('board:showAll', { count: rows.length })}
        </Button>
      )}
      {explained && (
        <Suspense>
          <ScoreExplain row={explained} rule={of.rule} close={() => setExplained(null)} />
        </Suspense>
      )}
    </>
  );
}

function Head({
  column,
  sort,
  onSort,
}: Pick<Props, 'sort' | 'onSort'> & { readonly column: 'rank' | 'unit' | RankingColumn }) {
  const { t } = useTexts();
  const isCurrent = sort.by === column;
  const label = column === 'unit' ? t('board:overdue.unit') : t(`board:ranking.${column}`);
  // Figures are looked at from the highest, places and names from the first.
  const isDescending = isCurrent ? !sort.isDescending : !WORDS.includes(column);
  return (
    <th scope="col" aria-sort={isCurrent ? (sort.isDescending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={css.sort}
        aria-label={t('board:ranking.sortBy', { name: label })}
        onClick={() => onSort({ by: column, isDescending })}
      >
        {label}
        {isCurrent && (sort.isDescending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
      </button>
    </th>
  );
}

function Row({
  row,
  of,
  explain,
}: {
  readonly row: RankingRow;
  readonly of: BoardRanking;
  readonly explain: () => void;
}) {
  const { t } = useTexts();
  const labelOf = (name: string) => t('board:ranking.perUnit', { unit: row.unit.name, name });
  return (
    <tr>
      <td>{row.rank ?? '–'}</td>
      <th scope="row">
        <FigureLink {...rankedTasks(row, 'tasks', of)} label={labelOf(t('board:ranking.tasks'))} text={row.unit.name} />
      </th>
      {RANKING_COLUMNS.map((column) => (
        <td key={column}>
          {column === 'score' ? (
            row.score === null ? (
              '–'
            ) : (
              <button type="button" className={css.sort} onClick={explain} aria-haspopup="dialog">
                {row.score}
                <span className="visually-hidden"> {t('board:ranking.why', { unit: row.unit.name })}</span>
              </button>
            )
          ) : (
            <FigureLink
              {...rankingCell(row, column, of)}
              {...(column === 'onTimeRate' && { text: rateOf(row) })}
              label={labelOf(t(`board:ranking.${column}`))}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

function rateOf({ onTimeRate }: RankingRow): string {
  return onTimeRate === null ? '–' : `${Math.round(onTimeRate * 100)}%`;
}
