import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import type { FieldProblem } from '../../api/schema.gen.ts';
import { changePassword } from '../../api/session.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { showFaults } from '../../shared/form/faults.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { NewPasswordFields } from '../../shared/form/NewPasswordFields.tsx';

interface Values {
  readonly newPassword: string;
}

/** In place of a one-time password: until then the session can do nothing else. */
export function FirstPasswordForm({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const [rest, setRest] = useState<readonly FieldProblem[]>([]);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ newPassword }: Values) => changePassword({ newPassword }),
    onError: (failure) => setRest(isProblem(failure) ? showFaults(form, failure.errors) : []),
    onSuccess: onChosen,
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => mutate(values)}>
      <NewPasswordFields name="newPassword" autoFocus />
      {error && <FormProblem error={error} faults={rest} />}
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {t('account:setPassword')}
      </Button>
    </Form>
  );
}
