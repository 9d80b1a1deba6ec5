import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { StrictMode, use } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Language } from '../i18n/language.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { FeedbackProvider } from './feedback/FeedbackProvider.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

const LOCALES: Readonly<Record<Language, () => Promise<{ default: Locale }>>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  en: () => import('antd/es/locale/en_US'),
};
const loaded = new Map<Language, Promise<{ default: Locale }>>();

function localeOf(language: Language): Promise<{ default: Locale }> {
  const known = loaded.get(language) ?? LOCALES[language]();
  loaded.set(language, known);
  return known;
}

function Providers() {
  const { language } = useTexts();
  const { default: locale } = use(localeOf(language));
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      form={{ requiredMark: 'optional', scrollToFirstError: { block: 'center', focus: true } }}
      button={{ autoInsertSpace: false }}
    >
      <FeedbackProvider>
        <RouterProvider router={router} />
      </FeedbackProvider>
    </ConfigProvider>
  );
}

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Providers />
      </QueryClientProvider>
    </StrictMode>
  );
}
