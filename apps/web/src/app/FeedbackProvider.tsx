import { message } from 'antd';
import { createContext, use, type ReactNode } from 'react';

type Say = (text: string) => void;

const FeedbackContext = createContext<Say>(() => undefined);

/** A short word that something was done; screen readers hear it too. */
export function useSay(): Say {
  return use(FeedbackContext);
}

export function FeedbackProvider({ children }: { readonly children: ReactNode }) {
  const [api, holder] = message.useMessage({ top: 12, maxCount: 2 });
  const say: Say = (text) => void api.success(text);
  return (
    <FeedbackContext value={say}>
      {holder}
      {children}
    </FeedbackContext>
  );
}
