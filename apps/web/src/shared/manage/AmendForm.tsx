import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../form/CommandForm.tsx';
import { carriedOver, changesOf, only } from './changes-of.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import { useKindChanged } from './use-kind-changed.ts';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  /** As it is now, which may be newer than what the form began with. */
  readonly row: Row;
}

/** What a form began with; it is kept with the draft, so that a reload changes nothing about it. */
interface Base<Values> {
  readonly version: number;
  readonly values: Values;
}

/** Beside the values of the fields, where no field shows it. */
const BASE = 'begunAt';

/**
 * Amends one row: sends the changed fields alone, under the version that the form began with. Where somebody else was quicker, the
 * form says who changed what, keeps what was typed, and goes on from the newer row when told to.
 */
export function AmendForm<Row extends ManagedRow, Values extends object>({ kind, row }: Props<Row, Values>) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const changed = useKindChanged(kind.name);
  const { Fields, valuesOf } = kind.form;
  const [form] = Form.useForm<Values>();
  const [begun] = useState(() => ({ version: row.version, values: valuesOf(row) }));
  const base = Form.useWatch<Base<Values> | undefined>(BASE, { form, preserve: true }) ?? begun;
  const isStale = base.version < row.version;
  const carryOn = (fresh: Row) => {
    const values = carriedOver(base.values, form.getFieldsValue(true) as Values, valuesOf(fresh));
    form.setFieldsValue({ ...values, [BASE]: { version: fresh.version, values: valuesOf(fresh) } });
  };
  const typedOver = (values: Values) => changesOf(only(base.values, Object.keys(form.getFieldsValue())), values);
  // Where nothing is typed, nothing can be lost: the form shows the newer row, such as after a button beside it.
  useEffect(() => {
    if (isStale && Object.keys(typedOver(form.getFieldsValue())).length === 0) carryOn(row);
  });
  const send = async (values: Values, key: string): Promise<Row> => {
    const changes = typedOver(values);
    return Object.keys(changes).length === 0 ? row : kind.api.amend(row.id, changes, base.version, key);
  };
  return (
    <>
      {isStale && (
        <ChangedMeanwhile
          kind={kind}
          row={row}
          since={base.version}
          typed={changesOf(base.values, form.getFieldsValue(true) as Values)}
          carryOn={() => carryOn(row)}
        />
      )}
      <CommandForm<Values, Row>
        draft={`manage/${kind.name}/${row.id}`}
        form={form}
        submitLabel={t('common:save')}
        initialValues={{ ...begun.values, [BASE]: begun }}
        send={send}
        onRefused={({ status }) => {
          if (status === 412) void queryClient.invalidateQueries({ queryKey: keys.manage.one(kind.name, row.id) });
        }}
        onDone={(saved) => {
          queryClient.setQueryData(keys.manage.one(kind.name, saved.id), saved);
          form.setFieldsValue({
            ...valuesOf(saved),
            [BASE]: { version: saved.version, values: valuesOf(saved) },
          });
          changed();
          say(t('manage:saved', { name: kind.nameOf(saved, t) }));
        }}
      >
        <Fields row={row} />
      </CommandForm>
    </>
  );
}
