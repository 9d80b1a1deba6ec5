import { Alert, Button, Form, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import type { SignedIn } from '../../api/schema.gen.ts';
import { signIn } from '../../api/session.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { messageOf } from '../../shared/form/message-of.ts';

interface Credentials {
  readonly account: string;
  readonly password: string;
}

interface Props {
  /** Fixed where a session expired: the same person goes on. */
  readonly account?: string;
  readonly onSignedIn: (signedIn: SignedIn) => void;
}

export function SignInForm({ account, onSignedIn }: Props) {
  const { t } = useTexts();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (c: Credentials) => signIn({ account: c.account.trim(), password: c.password }),
    onSuccess: onSignedIn,
  });
  const required = (label: string) => [{ required: true, message: t('common:required', { label }) }];
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} initialValues={{ account }} onFinish={(c) => mutate(c)}>
      {error && <Alert role="alert" type="error" showIcon title={messageOf(error, t)} style={{ marginBottom: 16 }} />}
      <Form.Item name="account" label={t('account:account')} rules={required(t('account:account'))}>
        <Input autoComplete="username" autoCapitalize="none" autoFocus={!account} readOnly={!!account} />
      </Form.Item>
      <Form.Item name="password" label={t('account:password')} rules={required(t('account:password'))}>
        <Input.Password autoComplete="current-password" autoFocus={!!account} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {t('account:signIn')}
      </Button>
    </Form>
  );
}
