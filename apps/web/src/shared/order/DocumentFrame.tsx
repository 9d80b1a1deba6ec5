import { Button } from 'antd';
import { documentUrl, useDocument } from '../../api/orders.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { PrintButton } from '../PrintButton.tsx';
import { Section } from '../Section.tsx';
import css from './DocumentFrame.module.css';
import { PrintedDocument } from './PrintedDocument.tsx';

/** The 督办单 as it will be printed, in a frame that runs no script; printing the page prints the paper, whole, and nothing else. */
export function DocumentFrame({ orderId }: { readonly orderId: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useDocument(orderId);
  return (
    <Section
      title={t('order:document')}
      extra={
        <span className={css.ways}>
          <Button type="link" href={documentUrl(orderId)} target="_blank" rel="noreferrer">
            {t('order:openDocument')}
          </Button>
          <PrintButton disabled={data === undefined} />
        </span>
      }
    >
      {error && data === undefined && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading rows={12} />}
      {data !== undefined && (
        <>
          <iframe className={css.frame} sandbox="" srcDoc={data} title={t('order:documentFrame')} />
          <PrintedDocument html={data} />
        </>
      )}
    </Section>
  );
}
