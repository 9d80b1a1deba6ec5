import { Form, Input, type FormRule } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { lengthOf } from './text-length.ts';

interface Props {
  readonly name: string | readonly (string | number)[];
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

/** Text with a limit in people's characters, shown while typing. */
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
  // Never cut: what is too long stays, and is said to be.
  const count = { max, strategy: lengthOf, show: max <= 200 && inputMode === undefined };
  const shown = { count, autoComplete, 'data-most': max, ...(inputMode ? { inputMode } : {}) };
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      extra={hint}
      rules={[
        { required: !optional, whitespace: !optional, message: t('common:required', { label }) },
        {
          validator: (_, text: string | null = '') => {
            const over = lengthOf(text ?? '') - max;
            return over > 0 ? Promise.reject(new Error(t('common:tooLong', { max, over }))) : Promise.resolve();
          },
        },
        ...rules,
      ]}
    >
      {rows === undefined ? (
        <Input {...shown} />
      ) : (
        <Input.TextArea {...shown} autoSize={{ minRows: rows, maxRows: rows * 4 }} />
      )}
    </Form.Item>
  );
}
