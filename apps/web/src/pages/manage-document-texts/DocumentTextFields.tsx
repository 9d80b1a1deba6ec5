import { Button, Form } from 'antd';
import type { DocumentText } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';

const MOST_LINES = 9;
const MOST = 300;

/** The paragraphs of a text; a text of one paragraph keeps one. */
export function DocumentTextFields({ row }: { readonly row: DocumentText | null }) {
  const { t } = useTexts();
  const form = Form.useFormInstance();
  if (!row) return null;
  const isList = row.programLines.length > 1;
  return (
    <>
      {row.places.length > 0 && (
        <p>{t('manage-document-texts:places', { places: row.places.map((place) => `{${place}}`).join(' ') })}</p>
      )}
      <Form.List name="lines">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key}>
                <TextField name={[name]} label={t('manage-document-texts:line', { n: name + 1 })} max={MOST} rows={3} />
                {isList && fields.length > 1 && (
                  <Button type="link" onClick={() => remove(name)}>
                    {t('manage-document-texts:removeLine')}
                  </Button>
                )}
              </div>
            ))}
            {isList && fields.length < MOST_LINES && (
              <Button onClick={() => add('')}>{t('manage-document-texts:addLine')}</Button>
            )}
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
      <Button type="link" onClick={() => form.setFieldValue('lines', [...row.programLines])}>
        {t('manage-document-texts:restore')}
      </Button>
    </>
  );
}
