import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { CenteredMessage } from '../CenteredMessage.tsx';
import type { PageDef } from '../page.ts';
import { mayOpen } from '../pages.ts';
import { useMe } from './me.ts';

/** Keeps people off pages that their posts do not deal with; the API refuses them anyway. */
export function PageGate({ page, children }: { readonly page: PageDef; readonly children: ReactNode }) {
  const { t } = useTexts();
  if (mayOpen(page, useMe())) return children;
  return <CenteredMessage title={t('common:forbiddenTitle')} text={t('common:forbiddenText')} />;
}
