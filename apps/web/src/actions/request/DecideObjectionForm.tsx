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

/** 异议的决定: the rejection is overturned, or upheld with a reason that the enterprise reads. */
export function DecideObjectionForm({ of, close }: ActionFormProps<CaseRequest>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const overturns = (Form.useWatch('decision', form) ?? 'APPROVE') === 'APPROVE';
  const done = useDone(overturns ? 'request:decideObjection.approved' : 'request:decideObjection.refused', close);
  const decisions = (['APPROVE', 'REFUSE'] as const).map((value) => ({
    value,
    label: t(`request:decideObjection.${value}`),
  }));
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide-objection/${of.id}`}
      initialValues={{ decision: 'APPROVE' }}
      submitLabel={t(overturns ? 'request:decideObjection.submitApprove' : 'request:decideObjection.submitRefuse')}
      send={({ decision, reason }, key) => {
        const body = { approve: decision === 'APPROVE', ...(reason ? { reason } : {}) };
        return command('/api/v1/objection-requests/{id}/decide', of.id, body, key);
      }}
      onDone={done}
      danger={!overturns}
    >
      <Form.Item name="decision" label={t('request:decide.decision')} required>
        <Chips options={decisions} label={t('request:decide.decision')} />
      </Form.Item>
      <TextField
        name="reason"
        label={t('request:reason')}
        hint={t('request:decideObjection.reasonHint')}
        max={1000}
        rows={4}
        optional={overturns}
      />
    </CommandForm>
  );
}
