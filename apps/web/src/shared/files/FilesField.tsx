import { Form } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilePicker } from './FilePicker.tsx';

/** 附件 of a form: uploaded at once, handed in with the rest. */
export function FilesField() {
  const { t } = useTexts();
  const underWay = useRef(0);
  const allThere = () => (underWay.current > 0 ? Promise.reject(new Error(t('common:files.wait'))) : Promise.resolve());
  return (
    <Form.Item
      name="files"
      label={t('common:files.label')}
      extra={t('common:files.hint')}
      rules={[{ validator: allThere }]}
    >
      <FilePicker underWay={underWay} />
    </Form.Item>
  );
}
