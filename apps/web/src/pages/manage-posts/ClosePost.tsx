import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import type { PostOfUnit } from './posts-kind.tsx';

/** 撤销: refused while somebody holds the post or anything names it. */
export function ClosePost({ row }: { readonly row: PostOfUnit }) {
  const { t } = useTexts();
  const changed = useKindChanged('posts');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/posts/{id}/close', {
          params: { path: { id: row.id }, header: { 'Idempotency-Key': idempotencyKey } },
        }),
      ),
    onSuccess: changed,
  });
  if (row.endedAt !== null) return null;
  return (
    <>
      {error && <FormProblem error={error} />}
      <Popconfirm title={t('manage-posts:closeSure')} okText={t('manage-posts:close')} onConfirm={() => mutate()}>
        <Button danger loading={isPending}>
          {t('manage-posts:close')}
        </Button>
      </Popconfirm>
    </>
  );
}
