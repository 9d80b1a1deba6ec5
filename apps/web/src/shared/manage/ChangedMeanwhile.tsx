import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { entriesSince } from './entries-since.ts';
import { HistoryEntries } from './HistoryEntries.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import css from './RowPanel.module.css';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly row: Row;
  /** The version that the form began with. */
  readonly since: number;
  /** What was typed so far, by field. */
  readonly typed: object;
  readonly carryOn: () => void;
}

/** Above a form: who changed the row meanwhile and what, which of it was typed over here, and a way to go on. */
export function ChangedMeanwhile<Row extends ManagedRow, Values extends object>(props: Props<Row, Values>) {
  const { t } = useTexts();
  const { kind, row, since, typed, carryOn } = props;
  const { data: entries = [] } = useQuery({
    queryKey: [...keys.manage.history(kind.name, row.id), 'since', since, row.version],
    queryFn: () => entriesSince((cursor) => kind.api.history(row.id, cursor), since),
  });
  const both = Object.keys(typed).filter((field) => entries.some(({ after }) => field in after));
  const labels = both.map((field) => {
    const words = kind.fields[field as keyof Row];
    return words ? t(words.label) : field;
  });
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      title={t('manage:meanwhile.changed')}
      description={
        <div className={css.panel}>
          <HistoryEntries kind={kind} entries={entries} />
          <p>
            {labels.length > 0 && t('manage:meanwhile.both', { fields: labels.join(t('common:listSeparator')) })}
            {t('manage:meanwhile.kept')}
          </p>
          <Button onClick={carryOn}>{t('manage:meanwhile.carryOn')}</Button>
        </div>
      }
    />
  );
}
