import { Form, Radio } from 'antd';
import { givenEntryValues, type Person } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { PartyPicker, UnitPicker } from '../../shared/manage/reference-rows.tsx';

/** Whom a new person is of is chosen once; an official's unit may change. */
export function PersonFields({ row }: { readonly row: Person | null }) {
  const { t } = useTexts();
  return (
    <>
      <TextField name="name" label={t('manage-people:name')} max={30} />
      <TextField name="account" label={t('manage-people:account')} max={64} hint={t('manage-people:accountHint')} />
      {(row?.party ?? null) === null && (
        <Form.Item name="unitId" label={t('manage-people:unit')}>
          <UnitPicker label={t('manage-people:unit')} />
        </Form.Item>
      )}
      {row === null && (
        <>
          <Form.Item name="partyId" label={t('manage-people:party')} extra={t('manage-people:partyHint')}>
            <PartyPicker label={t('manage-people:party')} />
          </Form.Item>
          <Form.Item name="entry" label={t('manage-people:give')}>
            <Radio.Group
              options={givenEntryValues.map((value) => ({ value, label: t(`manage-people:entries.${value}`) }))}
            />
          </Form.Item>
        </>
      )}
    </>
  );
}
