import { Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { previewDocumentMoves } from '../../api/policies.ts';
import type { Policy } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { PolicyMoves } from '../../shared/moves/PolicyMoves.tsx';
import { Section } from '../../shared/Section.tsx';
import css from './PolicyEditor.module.css';

interface Props {
  readonly document: Policy;
  readonly regionId: string | null;
  /** Whether what is written has no fault. */
  readonly isSound: boolean;
}

/** Open cases keep their policy; asked, the API says which would move to what is written, and how their limits would. */
export function DocumentMoves({ document, regionId, isSound }: Props) {
  const { t } = useTexts();
  // What was tried counts no more once something else is written.
  const [tried, setTried] = useState<Policy | null>(null);
  return (
    <Section title={t('policy:openCases')}>
      <p className={css.hint}>{t('policy:openCasesHint')}</p>
      <Button disabled={!isSound || tried === document} onClick={() => setTried(document)}>
        {t('manage-moves:dryRun')}
      </Button>
      {tried === document && isSound && (
        <div className={css.moves}>
          <PolicyMoves
            queryKey={keys.policies.moves([regionId, document])}
            read={(after) => previewDocumentMoves({ document, regionId }, after)}
          />
        </div>
      )}
    </Section>
  );
}
