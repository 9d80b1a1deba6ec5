import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { antdLocaleOf } from '../i18n/i18n.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { FeedbackProvider } from './FeedbackProvider.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

export function App() {
  const { language } = useTexts();
  const locale = antdLocaleOf(language);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConfigProvider
          theme={theme}
          {...(locale && { locale })}
          form={{ requiredMark: true, scrollToFirstError: { block: 'center', focus: true } }}
          button={{ autoInsertSpace: false }}
        >
          <FeedbackProvider>
            <RouterProvider router={router} />
          </FeedbackProvider>
        </ConfigProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
