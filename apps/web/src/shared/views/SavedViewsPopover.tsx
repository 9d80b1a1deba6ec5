import { BookOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ViewPage } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../list/Loading.tsx';

const SavedViewsPanel = lazy(async () => ({ default: (await import('./SavedViewsPanel.tsx')).SavedViewsPanel }));

/** What the button of 常用视图 opens. */
export function SavedViewsPopover({ page }: { readonly page: ViewPage }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      title={t('views:title')}
      content={
        <Suspense fallback={<Loading rows={2} />}>
          <SavedViewsPanel page={page} close={() => setIsOpen(false)} />
        </Suspense>
      }
      destroyOnHidden
    >
      <Button icon={<BookOutlined />} aria-expanded={isOpen}>
        {t('views:title')}
      </Button>
    </Popover>
  );
}
