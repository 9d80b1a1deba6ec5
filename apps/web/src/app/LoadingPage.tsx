import { Spin } from 'antd';
import { useTexts } from '../i18n/use-texts.ts';
import css from './Centered.module.css';

export function LoadingPage() {
  const { t } = useTexts();
  return (
    <div className={css.centered} role="status" aria-label={t('common:loading')}>
      <Spin size="large" />
    </div>
  );
}
