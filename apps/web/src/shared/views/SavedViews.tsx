import { BookOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { ViewPage } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

const SavedViewsPopover = lazy(async () => ({
  default: (await import('./SavedViewsPopover.tsx')).SavedViewsPopover,
}));

/**
 * Filters and order of a page, found again by name on any device. What is kept is what stands in the address bar.
 * The page need not wait for what opens: its button is drawn first.
 */
export function SavedViews({ page }: { readonly page: ViewPage }) {
  const { t } = useTexts();
  const drawn = (
    <Button icon={<BookOutlined />} disabled>
      {t('views:title')}
    </Button>
  );
  return (
    <Suspense fallback={drawn}>
      <SavedViewsPopover page={page} />
    </Suspense>
  );
}
