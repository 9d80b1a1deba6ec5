import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTexts } from '../i18n/use-texts.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import css from './PageHeader.module.css';

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The page this one hangs under. */
  readonly back?: string;
  readonly extra?: ReactNode;
}

export function PageHeader({ title, subtitle, back, extra }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  usePageTitle(title);
  return (
    <header className={css.header}>
      {back !== undefined && (
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('common:back')}
          onClick={() => void navigate(back)}
        />
      )}
      <div className={css.titles}>
        <h1 className={css.title}>{title}</h1>
        {subtitle !== undefined && <div className={css.subtitle}>{subtitle}</div>}
      </div>
      {extra}
    </header>
  );
}
