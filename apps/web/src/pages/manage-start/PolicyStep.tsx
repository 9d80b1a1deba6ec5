import { Button } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import type { StepProps } from './ManageStartPage.tsx';
import css from './ManageStartPage.module.css';
import { RoomLink } from './RoomLink.tsx';

/** The regulation in force is the default one; a city with its own limits edits it on the page of policies. */
export function PolicyStep({ next }: StepProps) {
  const { t } = useTexts();
  return (
    <div className={css.ways}>
      <Button type="primary" onClick={next}>
        {t('manage-start:policy.keep')}
      </Button>
      <RoomLink path="/manage/policies" text={t('manage-start:policy.open')} />
    </div>
  );
}
