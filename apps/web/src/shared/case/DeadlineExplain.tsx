import { Button } from 'antd';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { useAtHand } from '../use-at-hand.ts';
import css from './DeadlineExplain.module.css';

const loadDrawer = async () => ({ default: (await import('./DeadlinesDrawer.tsx')).DeadlinesDrawer });
const DeadlinesDrawer = lazy(loadDrawer);

/** “为什么是这个时限”: the way to every clock of a case. */
export function DeadlineExplain({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts();
  // Undefined until it is first asked for.
  const [isOpen, setIsOpen] = useState<boolean>();
  useAtHand([loadDrawer]);
  return (
    <>
      <Button type="link" icon={<QuestionCircleOutlined />} onClick={() => setIsOpen(true)} className={css.open}>
        {t('case:whyDeadline')}
      </Button>
      {isOpen !== undefined && (
        <Suspense>
          <DeadlinesDrawer caseId={caseId} isOpen={isOpen} close={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
