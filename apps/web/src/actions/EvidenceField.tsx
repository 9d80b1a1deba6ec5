import { Form, Select } from 'antd';
import { useTexts } from '../i18n/use-texts.ts';

interface Props {
  /** One name at least, unless files are chosen. */
  readonly required?: boolean;
}

/** Names of papers that prove a result, typed one by one: there is no list to open, so no arrow offers one. */
export function EvidenceField({ required = false }: Props) {
  const { t } = useTexts();
  const files = Form.useWatch<readonly unknown[] | undefined>('files');
  const isNeeded = required && !files?.length;
  return (
    <Form.Item
      name="evidence"
      label={t('case:solve.evidence')}
      extra={t('case:solve.evidenceHint')}
      dependencies={['files']}
      rules={[{ required: isNeeded, type: 'array', message: t('case:solve.evidenceNeeded') }]}
    >
      <Select mode="tags" open={false} suffix={<span />} maxCount={20} tokenSeparators={['、', '，', ',']} />
    </Form.Item>
  );
}
