import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { standInKindValues, type StandInKind } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment } from '../../shared/time/moment.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import { EndForm } from './EndForm.tsx';
import css from './Panes.module.css';
import { PersonItem } from './PersonItem.tsx';
import type { PostOfUnit } from './posts-kind.tsx';
import { Span } from './Span.tsx';

/** 代理、授权: who stands in for the post, did or will; and the way to name another. */
export function StandInsPane({ row }: { readonly row: PostOfUnit }) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.manage.one('posts', row.id), 'stand-ins'],
    queryFn: async () =>
      (await read(api.GET('/api/v1/posts/{id}/stand-ins', { params: { path: { id: row.id } } }))).items,
  });
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const now = new Date().toISOString();
  return (
    <div className={css.pane}>
      {data.length === 0 && <p>{t('manage-posts:standIns.none')}</p>}
      <ul className={css.list}>
        {data.map(({ id, person, kinds, document, beganAt, endedAt }) => (
          <li key={id}>
            <strong>{person.name}</strong>{' '}
            {kinds.map((kind) => t(`manage-posts:standIns.kinds.${kind}`)).join(t('common:listSeparator'))}
            {document !== null && <p>{document}</p>}
            <p>
              <Span from={beganAt} to={endedAt} />
            </p>
            {endedAt > now && <EndForm path="/api/v1/stand-ins/{id}/end" id={id} />}
          </li>
        ))}
      </ul>
      {row.endedAt === null && <AddStandIn row={row} />}
    </div>
  );
}

interface Values {
  readonly personId: string;
  readonly kinds: StandInKind[];
  readonly document?: string;
  readonly from?: string;
  readonly to: string;
}

function AddStandIn({ row }: { readonly row: PostOfUnit }) {
  const { t } = useTexts();
  const changed = useKindChanged('posts');
  const [isOpen, setIsOpen] = useState(false);
  const send = ({ personId, kinds, document, from, to }: Values, key: string) =>
    api.POST('/api/v1/posts/{id}/stand-ins', {
      params: { path: { id: row.id }, header: { 'Idempotency-Key': key } },
      body: {
        ...{ personId, kinds, to: instantOfMoment(to) },
        ...(from && { from: instantOfMoment(from) }),
        ...(document && { document }),
      },
    });
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('manage-posts:standIns.add')}</summary>
      <CommandForm<Values, unknown>
        draft={`manage/posts/${row.id}/stand-in`}
        submitLabel={t('manage-posts:standIns.add')}
        initialValues={{ kinds: ['ACT'] }}
        send={send}
        onDone={() => {
          changed();
          setIsOpen(false);
        }}
      >
        <PersonItem />
        <Form.Item name="kinds" label={t('manage-posts:standIns.kind')} extra={t('manage-posts:standIns.kindHint')}>
          <Select
            mode="multiple"
            options={standInKindValues.map((value) => ({ value, label: t(`manage-posts:standIns.kinds.${value}`) }))}
          />
        </Form.Item>
        <TextField name="document" label={t('manage-posts:standIns.document')} max={100} optional />
        <MomentField name="from" label={t('manage-posts:standIns.from')} hint={t('manage-posts:nowHint')} optional />
        <MomentField name="to" label={t('manage-posts:standIns.to')} />
      </CommandForm>
    </details>
  );
}
