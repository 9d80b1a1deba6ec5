import { Link } from 'react-router';
import type { LimitMove } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from '../manage/ManageTable.module.css';
import { Time } from '../time/Time.tsx';
import css from './Moves.module.css';

/** A limit that would move, of a case. */
export interface ShownMove extends LimitMove {
  readonly caseId: string;
  readonly caseNo: string;
}

/** Limits that would move, with both ends. */
export function MovesTable({ label, moves }: { readonly label: string; readonly moves: readonly ShownMove[] }) {
  const { t } = useTexts();
  const heads = ['case', 'unit', 'limit', 'formerDueAt', 'dueAt'] as const;
  return (
    <div className={table.frame}>
      <table className={table.table} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {t(`manage-moves:head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {moves.map(({ caseId, caseNo, unit, kind, ofOrder, formerDueAt, dueAt }, at) => (
            <tr key={`${caseId} ${at}`} role="row">
              <th scope="row" role="rowheader">
                <Link to={`/cases/${caseId}`}>{caseNo}</Link>
              </th>
              <td role="cell" data-label={t('manage-moves:head.unit')}>
                {unit.name}
              </td>
              <td role="cell" data-label={t('manage-moves:head.limit')}>
                {ofOrder
                  ? t('manage-moves:ofOrder', { kind: t(`terms:clockKind.${kind}`) })
                  : t(`terms:clockKind.${kind}`)}
              </td>
              <td role="cell" data-label={t('manage-moves:head.formerDueAt')} className={css.from}>
                <End at={formerDueAt} />
              </td>
              <td role="cell" data-label={t('manage-moves:head.dueAt')}>
                <End at={dueAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function End({ at }: { readonly at: string | null }) {
  const { t } = useTexts();
  return at === null ? t('manage-moves:pastCalendar') : <Time at={at} />;
}
