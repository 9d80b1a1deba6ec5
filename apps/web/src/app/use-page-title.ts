import { useEffect } from 'react';
import { useTexts } from '../i18n/use-texts.ts';

/** The browser's tab says where one is; screen readers announce it. */
export function usePageTitle(title: string): void {
  const { t } = useTexts();
  const product = t('common:product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
