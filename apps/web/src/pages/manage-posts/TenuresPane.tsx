import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
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

/** Who holds the post, held it or will; and the way to move somebody here, or away, at an instant. */
export function TenuresPane({ row }: { readonly row: PostOfUnit }) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.manage.one('posts', row.id), 'tenures'],
    queryFn: async () =>
      (await read(api.GET('/api/v1/posts/{id}/tenures', { params: { path: { id: row.id } } }))).items,
  });
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  // Read when the pane is opened: what ends by itself meanwhile is refused by the API.
  const now = new Date().toISOString();
  return (
    <div className={css.pane}>
      {data.length === 0 && <p>{t('manage-posts:vacant')}</p>}
      <ul className={css.list}>
        {data.map(({ id, person, beganAt, endedAt, handOver }) => (
          <li key={id}>
            <strong>{person.name}</strong> <Span from={beganAt} to={endedAt} />
            {handOver !== null && <p>{t('manage-posts:tenures.said', { text: handOver })}</p>}
            {(endedAt === null || endedAt > now) && <EndForm path="/api/v1/tenures/{id}/end" id={id} />}
          </li>
        ))}
      </ul>
      {row.endedAt === null && <MoveHere row={row} />}
    </div>
  );
}

interface Values {
  readonly personId: string;
  readonly at?: string;
  readonly handOver?: string;
  readonly keepsPost?: boolean;
}

/** 调任: one act ends the former tenure and begins this one. Beside a post that one keeps, a tenure begins alone. */
function MoveHere({ row }: { readonly row: PostOfUnit }) {
  const { t } = useTexts();
  const changed = useKindChanged('posts');
  const [isOpen, setIsOpen] = useState(false);
  const send = ({ personId, at, handOver, keepsPost }: Values, key: string) => {
    const header = { 'Idempotency-Key': key };
    const instant = at && instantOfMoment(at);
    if (keepsPost)
      return api.POST('/api/v1/posts/{id}/tenures', {
        params: { path: { id: row.id }, header },
        body: { personId, ...(instant && { from: instant }) },
      });
    return api.POST('/api/v1/people/{id}/transfer', {
      params: { path: { id: personId }, header },
      body: { toPostId: row.id, ...(instant && { at: instant }), ...(handOver && { handOver }) },
    });
  };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('manage-posts:tenures.move')}</summary>
      <CommandForm<Values, unknown>
        draft={`manage/posts/${row.id}/move`}
        submitLabel={t('manage-posts:tenures.move')}
        send={send}
        onDone={() => {
          changed();
          setIsOpen(false);
        }}
      >
        <PersonItem />
        <MomentField name="at" label={t('manage-posts:tenures.at')} hint={t('manage-posts:nowHint')} optional />
        <Form.Item name="keepsPost" valuePropName="checked">
          <Checkbox>{t('manage-posts:tenures.keepsPost')}</Checkbox>
        </Form.Item>
        <TextField name="handOver" label={t('manage-posts:tenures.handOver')} max={2000} rows={3} optional />
      </CommandForm>
    </details>
  );
}
