import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import type { EntryGiven, FieldProblem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { showFaults } from '../../shared/form/faults.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import css from './ManageStartPage.module.css';

export interface VacantPost {
  readonly postId: string;
  readonly title: string;
  readonly unit: string;
}

interface Values {
  readonly name: string;
  readonly account: string;
}

/** A person for a vacant post; the one-time password is shown once, by the list above. */
export function AppointForm({
  post,
  onDone,
}: {
  readonly post: VacantPost;
  readonly onDone: (entry: EntryGiven) => void;
}) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const changed = useKindChanged('people');
  const queryClient = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [rest, setRest] = useState<readonly FieldProblem[]>([]);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (values: Values) => {
      const params = { header: { 'Idempotency-Key': key } };
      return read(api.POST('/api/v1/people', { params, body: { ...values, postId: post.postId } }));
    },
    onError: (failure) => setRest(isProblem(failure) ? showFaults(form, failure.errors) : []),
    onSuccess: (entry) => {
      onDone(entry);
      changed();
      void queryClient.invalidateQueries({ queryKey: ['manage', 'posts'] });
    },
  });
  const [name, account] = [t('manage-start:people.name'), t('manage-start:people.account')];
  const required = (label: string) => [{ required: true, whitespace: true, message: t('common:required', { label }) }];
  return (
    <Form<Values> form={form} onFinish={(values) => mutate(values)} className={css.appoint}>
      <span className={css.post}>{[post.unit, post.title].filter(Boolean).join(' · ')}</span>
      <Form.Item name="name" rules={required(name)}>
        <Input aria-label={name} placeholder={name} autoComplete="off" />
      </Form.Item>
      <Form.Item name="account" rules={required(account)}>
        <Input aria-label={account} placeholder={account} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <Button htmlType="submit" loading={isPending}>
        {t('manage-start:people.appoint')}
      </Button>
      {error && <FormProblem error={error} faults={rest} />}
    </Form>
  );
}
