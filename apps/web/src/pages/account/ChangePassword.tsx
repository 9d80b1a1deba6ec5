import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { FieldProblem } from '../../api/schema.gen.ts';
import { changePassword } from '../../api/session.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { showFaults } from '../../shared/form/faults.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { NewPasswordFields } from '../../shared/form/NewPasswordFields.tsx';

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** No draft here: a password is never kept on the device. */
export function ChangePassword() {
  const { t } = useTexts();
  const say = useSay();
  const [form] = Form.useForm<Values>();
  const [rest, setRest] = useState<readonly FieldProblem[]>([]);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) => changePassword({ currentPassword, newPassword }),
    onError: (failure) => setRest(isProblem(failure) ? showFaults(form, failure.errors) : []),
    onSuccess: () => {
      form.resetFields();
      say(t('account:passwordChanged'));
    },
  });
  const required = (label: string) => ({ required: true, message: t('common:required', { label }) });
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => mutate(values)}>
      <Form.Item name="currentPassword" label={t('account:current')} rules={[required(t('account:current'))]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields name="newPassword" />
      {error && <FormProblem error={error} faults={rest} />}
      <Button htmlType="submit" loading={isPending}>
        {t('account:changePassword')}
      </Button>
    </Form>
  );
}
