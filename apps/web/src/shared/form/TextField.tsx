import { Form, Input, type FormRule } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';

interface Props {
  readonly name: string | readonly string[];
  readonly label: string;
  readonly max: number;
  /** Lines shown at first; a single line where left out. */
  readonly rows?: number;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'tel' | 'decimal';
  readonly rules?: readonly FormRule[];
}

/** Text with a limit that is shown while typing. */
export function TextField({
  name,
  label,
  max,
  rows,
  optional = false,
  hint,
  autoComplete = 'off',
  inputMode,
  rules = [],
}: Props) {
  const { t } = useTexts();
  const shown = { maxLength: max, autoComplete, ...(inputMode ? { inputMode } : {}) };
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      extra={hint}
      rules={[{ required: !optional, whitespace: !optional, message: t('common:required', { label }) }, ...rules]}
    >
      {rows === undefined ? (
        <Input {...shown} />
      ) : (
        <Input.TextArea {...shown} autoSize={{ minRows: rows, maxRows: rows * 4 }} showCount={max <= 200} />
      )}
    </Form.Item>
  );
}
