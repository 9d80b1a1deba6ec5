import { Form, Input } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** An instant: nothing later is taken. */
  readonly latest?: string | undefined;
}

/** A day and time as people in Shanghai mean it, in any zone of this device: see {@link instantOfMoment}. */
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

/** The instant of what a {@link MomentField} holds. */
export function instantOfMoment(moment: string): string {
  return new Date(`${moment}+08:00`).toISOString();
}

const SHANGHAI_MS = 8 * 3_600_000;

/** What a {@link MomentField} holds of an instant: its Shanghai minute, never after it. */
export function momentOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
}
