import { Alert } from 'antd';
import type { ImportReport, SheetFault } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from '../../shared/manage/ManageTable.module.css';
import css from './ImportSheet.module.css';

/** What a dry run found: how the file was read, and each fault with what would be right. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { t } = useTexts();
  const { format, encoding, rows, faultyRows, faultCount, faults } = report;
  const readAs = t('manage-imports:readAs', { format: encoding === null ? format : `${format}, ${encoding}` });
  return (
    <div className={css.report} role="status">
      {faultyRows === 0 ? (
        <Alert type="success" showIcon title={t('manage-imports:sound', { rows })} description={readAs} />
      ) : (
        <Alert type="error" showIcon title={t('manage-imports:faulty', { rows, faultyRows })} description={readAs} />
      )}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {faultCount > faults.length && <p>{t('manage-imports:more', { told: faults.length, count: faultCount })}</p>}
    </div>
  );
}

function FaultTable({ faults }: { readonly faults: readonly SheetFault[] }) {
  const { t } = useTexts();
  const heads = ['row', 'column', 'value', 'message'] as const;
  return (
    <div className={table.frame}>
      <table className={table.table} role="table" aria-label={t('manage-imports:faults')}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {t(`manage-imports:fault.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {faults.map(({ row, column, value, code, message }) => (
            <tr key={`${row} ${column} ${code}`} role="row">
              <th scope="row" role="rowheader">
                {t('manage-imports:rowNumber', { row })}
              </th>
              <td role="cell" data-label={t('manage-imports:fault.column')} data-nothing={column === null || undefined}>
                {column}
              </td>
              <td role="cell" data-label={t('manage-imports:fault.value')} data-nothing={value === '' || undefined}>
                {value}
              </td>
              <td role="cell" data-label={t('manage-imports:fault.message')}>
                {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
