import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { EndDrill } from './EndDrill.tsx';
import css from './ManageStartPage.module.css';

/** Its order is due in seconds. */
const LOOK_EVERY_MS = 1_000;

/** A case of the drill: filed for a made-up enterprise in a region of its own, left alone, and ordered before one's eyes. */
export function DrillStep() {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const queryClient = useQueryClient();
  const id = params.get('case');
  const { data: filed } = useQuery({
    queryKey: keys.cases.one(id ?? ''),
    queryFn: () => read(api.GET('/api/v1/cases/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && state.data.orders.length > 0 ? false : LOOK_EVERY_MS),
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => read(api.POST('/api/v1/drills', { params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: (started: Case) => {
      // The first drill makes its region. Another drill after this one is another request.
      for (const queryKey of [['reference'], keys.cases.lists]) void queryClient.invalidateQueries({ queryKey });
      setKey(crypto.randomUUID());
      change({ case: started.id });
    },
  });
  const endDrill = <EndDrill onDone={() => change({ case: undefined })} />;
  if (filed)
    return (
      <>
        <Running filed={filed} />
        {endDrill}
      </>
    );
  return (
    <>
      {error && <FormProblem error={error} />}
      <div className={css.ways}>
        <Button type="primary" loading={isPending || id !== null} onClick={() => mutate()}>
          {t('manage-start:drill.start')}
        </Button>
        {endDrill}
      </div>
    </>
  );
}

function Running({ filed }: { readonly filed: Case }) {
  const { t } = useTexts();
  const [order] = filed.orders;
  return (
    <>
      <p>
        {t('manage-start:drill.filed', { caseNo: filed.caseNo })}{' '}
        <Link to={`/cases/${filed.id}`}>{t('manage-start:drill.case')}</Link>
      </p>
      {!order && <Alert type="info" showIcon role="status" title={t('manage-start:drill.waiting')} />}
      {order && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('manage-start:drill.drawn')}
          description={
            <div className={css.ways}>
              <OrderTag colour={order.colour} /> {order.docNumber ?? t('manage-start:drill.toSign')}
              <Link to={`/orders/${order.id}`}>{t('manage-start:drill.order')}</Link>
              <Link to="/manage">{t('manage-start:drill.toManage')}</Link>
            </div>
          }
        />
      )}
    </>
  );
}
