import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../Content.tsx';
import { PageHeader } from '../PageHeader.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import { ManageTable } from './ManageTable.tsx';
import type { RowPanel as Panel } from './RowPanel.tsx';
import { TableFilters } from './TableFilters.tsx';
import { NEW_ROW, useTableAddress } from './use-table-address.ts';

// What is lazy forgets the rows it is for.
const RowPanel = lazy(async () => ({ default: (await import('./RowPanel.tsx')).RowPanel })) as unknown as typeof Panel;

/**
 * The page of one kind of reference data: search, filters, table with total and paging. Beside it is the open row with its form,
 * its history and what else it has. A page folder gives the kind and nothing else:
 *
 *     const UNITS: ManagedKind<Unit, UnitValues> = { name: 'units', api: managedApi('/api/v1/units'), … };
 *     export const UnitsPage = () => <ManagePage kind={UNITS} />;
 *
 * and in `page.ts` beside the path: `manage: { group: 'organisation', order: 20, label: 'manage-units:title' }`.
 */
export function ManagePage<Row extends ManagedRow, Values extends object>({
  kind,
}: {
  readonly kind: ManagedKind<Row, Values>;
}) {
  const { t } = useTexts();
  const address = useTableAddress(kind.filters);
  const mayWrite = holds(useMe(), ...kind.writers);
  return (
    <Content width="full">
      <PageHeader
        title={t(kind.title)}
        back="/manage"
        extra={
          mayWrite &&
          kind.addLabel !== undefined && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => address.show(NEW_ROW)}>
              {t(kind.addLabel)}
            </Button>
          )
        }
      />
      <TableFilters kind={kind} address={address} />
      {mayWrite && kind.Tools && <kind.Tools asked={address.asked} />}
      <ManageTable kind={kind} address={address} />
      {address.row !== null && (
        <Suspense>
          <RowPanel key={address.row} kind={kind} address={address} mayWrite={mayWrite} />
        </Suspense>
      )}
    </Content>
  );
}
