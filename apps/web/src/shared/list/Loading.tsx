import { Skeleton } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';

/** The place of what is being read. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const { t } = useTexts();
  return (
    <div role="status" aria-label={t('common:loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
