import { Form, Input } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { momentOf } from '../time/moment.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** An instant: nothing later is taken. */
  readonly latest?: string | undefined;
}

/** A day and time as people in Shanghai mean it, in any zone of this device: see `moment.ts`. */
export function MomentField({ name, label, hint, optional = false, latest }: Props) {
  const { t } = useTexts();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: !optional, message: t('common:required', { label }) }]}
    >
      <Input type="datetime-local" max={latest && momentOf(latest)} style={{ maxWidth: 260 }} />
    </Form.Item>
  );
}
