import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { startImport, tryImport } from '../../api/imports.ts';
import { isProblem } from '../../api/problem.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { ImportReportView } from './ImportReportView.tsx';
import css from './ImportSheet.module.css';

/** A file is tried as soon as it is chosen; what is sound is imported after a second word. */
export function ImportSheet({ kind }: { readonly kind: string }) {
  const { t } = useTexts();
  const id = useId();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const key = useRef('');
  const trial = useMutation({ mutationFn: (chosen: File) => tryImport(kind, chosen) });
  const start = useMutation({
    mutationFn: (chosen: File) => startImport(kind, chosen, key.current),
    onSuccess: (operation) => void navigate(`/manage/operations/${operation.id}`),
  });
  const choose = (chosen: File | undefined) => {
    trial.reset();
    start.reset();
    setFile(chosen ?? null);
    key.current = crypto.randomUUID();
    if (chosen) trial.mutate(chosen);
  };
  const report = trial.data;
  const error = trial.error ?? start.error;
  return (
    <div className={css.sheet}>
      <label htmlFor={id}>{t('manage-imports:choose')}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv,text/csv"
        onChange={({ target }) => choose(target.files?.[0])}
        onClick={({ currentTarget }) => (currentTarget.value = '')}
      />
      {trial.isPending && <p role="status">{t('manage-imports:reading')}</p>}
      {error && <FormProblem error={error} faults={isProblem(error) ? error.errors : []} />}
      {report && <ImportReportView report={report} />}
      {file && report && report.faultyRows === 0 && report.rows > 0 && (
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate(file)}>
          {t('manage-imports:start', { rows: report.rows })}
        </Button>
      )}
    </div>
  );
}
