import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { listCases } from '../../api/cases.ts';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useRegions } from '../../api/reference.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { DRILL_REGION } from './drill-region.ts';

/** Ends the drill that is open, also one that was begun before; shows nothing if there is none. */
export function EndDrill({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const say = useSay();
  const queryClient = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const regionId = useRegions().data?.find(({ code }) => code === DRILL_REGION)?.id;
  const filter = { open: true, limit: 1, ...(regionId !== undefined && { regionId }) };
  const { data: open } = useQuery({
    queryKey: keys.cases.list(filter),
    queryFn: () => listCases(filter),
    enabled: regionId !== undefined,
  });
  const end = useMutation({
    mutationFn: () => read(api.POST('/api/v1/drills/end', { params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: async ({ cases }) => {
      await queryClient.invalidateQueries();
      say(t('manage-start:drill.ended', { count: cases }));
      onDone();
    },
  });
  if (!open || open.items.length === 0) return null;
  return (
    <>
      {end.error && <FormProblem error={end.error} />}
      <Popconfirm
        title={t('manage-start:drill.endSure')}
        okText={t('manage-start:drill.end')}
        cancelText={t('common:back')}
        onConfirm={() => end.mutate()}
      >
        <Button loading={end.isPending}>{t('manage-start:drill.end')}</Button>
      </Popconfirm>
    </>
  );
}
