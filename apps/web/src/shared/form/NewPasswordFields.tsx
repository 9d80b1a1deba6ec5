import { Form, Input } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';

const SHORTEST = 10;

/** A new password, typed twice. `name` is the field of the request; no draft is kept of it. */
export function NewPasswordFields({
  name,
  autoFocus = false,
}: {
  readonly name: string;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTexts();
  const required = (label: string) => ({ required: true, message: t('common:required', { label }) });
  return (
    <>
      <Form.Item
        name={name}
        label={t('account:next')}
        extra={t('account:passwordHint')}
        rules={[required(t('account:next')), { min: SHORTEST, message: t('account:passwordTooShort') }]}
      >
        <Input.Password autoComplete="new-password" autoFocus={autoFocus} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('account:repeat')}
        dependencies={[name]}
        rules={[
          required(t('account:repeat')),
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              !value || value === getFieldValue(name)
                ? Promise.resolve()
                : Promise.reject(new Error(t('account:passwordDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
