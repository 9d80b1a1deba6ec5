import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly decision: 'APPROVE' | 'REFUSE';
  readonly reason?: string;
}

/** 挂起的决定: the limit stands still until the day asked for, or goes on, with a reason. */
export function DecideSuspensionForm({ of, close }: ActionFormProps<CaseRequest>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const approve = (Form.useWatch('decision', form) ?? 'APPROVE') === 'APPROVE';
  const done = useDone(approve ? 'request:decideSuspension.approved' : 'request:decideSuspension.refused', close);
  const decisions = (['APPROVE', 'REFUSE'] as const).map((value) => ({
    value,
    label: t(`request:decideSuspension.${value}`),
  }));
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide-suspension/${of.id}`}
      initialValues={{ decision: 'APPROVE' }}
      submitLabel={t(approve ? 'request:decideSuspension.submitApprove' : 'request:decideSuspension.submitRefuse')}
      send={({ decision, reason }, key) => {
        const body = { approve: decision === 'APPROVE', ...(reason ? { reason } : {}) };
        return command('/api/v1/suspension-requests/{id}/decide', of.id, body, key);
      }}
      onDone={done}
      danger={!approve}
    >
      <Form.Item name="decision" label={t('request:decide.decision')} required>
        <Chips options={decisions} label={t('request:decide.decision')} />
      </Form.Item>
      {!approve && (
        <TextField
          name="reason"
          label={t('request:decide.reason')}
          hint={t('request:decideSuspension.reasonHint')}
          max={1000}
          rows={4}
        />
      )}
    </CommandForm>
  );
}
