import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../case/Chips.tsx';
import { FormPanel } from '../form/FormPanel.tsx';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { AddForm } from './AddForm.tsx';
import { AmendForm } from './AmendForm.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import { RowFacts } from './RowFacts.tsx';
import { RowHistory } from './RowHistory.tsx';
import css from './RowPanel.module.css';
import { NEW_ROW, type TableAddress } from './use-table-address.ts';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly address: TableAddress;
  readonly mayWrite: boolean;
}

/** The row that the address names, beside the table; or the form for a new one. */
export function RowPanel<Row extends ManagedRow, Values extends object>(props: Props<Row, Values>) {
  const { t } = useTexts();
  const { kind, address, mayWrite } = props;
  const close = () => address.show(null);
  if (address.row !== NEW_ROW) return <OpenRow {...props} id={address.row!} close={close} />;
  if (!mayWrite || kind.addLabel === undefined) return null;
  return (
    <FormPanel isOpen title={t(kind.addLabel)} close={close} from={null}>
      <AddForm kind={kind} onDone={(row) => address.show(row.id)} />
    </FormPanel>
  );
}

interface OpenProps<Row extends ManagedRow, Values extends object> extends Props<Row, Values> {
  readonly id: string;
  readonly close: () => void;
}

const FORM = 'form';
const HISTORY = 'history';

function OpenRow<Row extends ManagedRow, Values extends object>({
  kind,
  address,
  mayWrite,
  id,
  close,
}: OpenProps<Row, Values>) {
  const { t } = useTexts();
  const {
    data: row,
    error,
    refetch,
  } = useQuery({ queryKey: keys.manage.one(kind.name, id), queryFn: () => kind.api.one(id) });
  const panes = kind.panes ?? [];
  const shown = address.pane ?? FORM;
  const pane = panes.find(({ name }) => name === shown);
  return (
    <FormPanel isOpen title={row ? kind.nameOf(row, t) : t(kind.title)} close={close} from={null}>
      {!row && (error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {row && (
        <div className={css.panel}>
          <Chips
            label={t('manage:panes')}
            value={shown}
            onChange={(next) => address.show(id, next === FORM ? null : next)}
            options={[
              { value: FORM, label: t(mayWrite ? 'manage:amend' : 'manage:facts') },
              ...panes.map(({ name, label }) => ({ value: name, label: t(label) })),
              { value: HISTORY, label: t('manage:history.title') },
            ]}
          />
          {shown === FORM &&
            (mayWrite && !hasEnded(row) ? <AmendForm kind={kind} row={row} /> : <RowFacts kind={kind} row={row} />)}
          {shown === FORM && mayWrite && kind.Acts && <kind.Acts row={row} />}
          {pane && <pane.View row={row} />}
          {shown === HISTORY && <RowHistory kind={kind} id={id} />}
        </div>
      )}
    </FormPanel>
  );
}

/** What has ended stays as it was: its form would only be refused. */
function hasEnded(row: ManagedRow & { readonly endedAt?: string | null }): boolean {
  return typeof row.endedAt === 'string' && Date.parse(row.endedAt) <= Date.now();
}
