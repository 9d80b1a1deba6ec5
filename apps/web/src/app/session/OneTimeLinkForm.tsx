import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { FieldProblem, OneTimeLink } from '../../api/schema.gen.ts';
import { enterByLink } from '../../api/session.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { showFaults } from '../../shared/form/faults.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { NewPasswordFields } from '../../shared/form/NewPasswordFields.tsx';

interface Values {
  readonly account: string;
  readonly password: string;
}

interface Props {
  readonly token: string;
  readonly link: OneTimeLink;
  readonly onSignedIn: () => void;
}

/** Sets a password by a link, and the account's name where the link leaves it open. */
export function OneTimeLinkForm({ token, link, onSignedIn }: Props) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const [rest, setRest] = useState<readonly FieldProblem[]>([]);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ account, password }: Values) =>
      enterByLink({ token, password, ...(link.namesAccount && { account: account.trim() }) }),
    onError: (failure) => setRest(isProblem(failure) ? showFaults(form, failure.errors) : []),
    onSuccess: onSignedIn,
  });
  const account = t('account:account');
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ account: link.account }}
      onFinish={(values) => mutate(values)}
    >
      <Form.Item
        name="account"
        label={account}
        extra={link.namesAccount && t('account:accountHint')}
        rules={[{ required: true, message: t('common:required', { label: account }) }]}
      >
        <Input autoComplete="username" autoCapitalize="none" readOnly={!link.namesAccount} />
      </Form.Item>
      <NewPasswordFields name="password" autoFocus />
      {error && <FormProblem error={error} faults={rest} />}
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {t('account:setPasswordAndEnter')}
      </Button>
    </Form>
  );
}
