import { Form, Select } from 'antd';
import { useTexts } from '../i18n/use-texts.ts';

/** Names of papers that prove a result, typed one by one: there is no list to open, so no arrow offers one. */
export function EvidenceField() {
  const { t } = useTexts();
  return (
    <Form.Item name="evidence" label={t('case:solve.evidence')} extra={t('case:solve.evidenceHint')}>
      <Select mode="tags" open={false} suffix={<span />} maxCount={20} tokenSeparators={['、', '，', ',']} />
    </Form.Item>
  );
}
