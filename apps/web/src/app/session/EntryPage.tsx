import type { ReactNode } from 'react';
import { Brand } from '../layout/Brand.tsx';
import { LanguageSwitch } from '../layout/LanguageSwitch.tsx';
import { OfflineBanner } from '../layout/OfflineBanner.tsx';
import { usePageTitle } from '../use-page-title.ts';
import css from './EntryPage.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A page before the product: one card with one form. */
export function EntryPage({ title, text, children }: Props) {
  usePageTitle(title);
  return (
    <main className={css.page}>
      <OfflineBanner />
      <div className={css.card}>
        <Brand large />
        <h1 className={css.title}>{title}</h1>
        <p className={css.slogan}>{text}</p>
        {children}
        <div className={css.foot}>
          <LanguageSwitch />
        </div>
      </div>
    </main>
  );
}
