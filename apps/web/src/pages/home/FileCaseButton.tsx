import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';

export function FileCaseButton() {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/cases/new')}>
      {t('home:fileCase')}
    </Button>
  );
}
