import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../form/CommandForm.tsx';
import type { ManagedKind, ManagedRow } from './managed-kind.ts';
import { useKindChanged } from './use-kind-changed.ts';

interface Props<Row extends ManagedRow, Values extends object> {
  readonly kind: ManagedKind<Row, Values>;
  readonly onDone: (row: Row) => void;
}

/** Adds one row. */
export function AddForm<Row extends ManagedRow, Values extends object>({ kind, onDone }: Props<Row, Values>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useKindChanged(kind.name);
  const { Fields, initial } = kind.form;
  return (
    <CommandForm<Values, Row>
      draft={`manage/${kind.name}/new`}
      submitLabel={t(kind.addLabel ?? 'common:save')}
      {...(initial && { initialValues: initial })}
      send={(values, key) => kind.api.add(values, key)}
      onDone={(row) => {
        changed();
        say(t('manage:added', { name: kind.nameOf(row, t) }));
        onDone(row);
      }}
    >
      <Fields row={null} />
    </CommandForm>
  );
}
