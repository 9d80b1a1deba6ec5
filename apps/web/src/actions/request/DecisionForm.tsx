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

/** Requests that are decided by yes, or no with a reason: where, and whether a yes may have its reason. */
const DECISIONS = {
  ESCALATION: { path: '/api/v1/escalation-requests/{id}/decide', mayExplain: false },
  SUSPENSION: { path: '/api/v1/suspension-requests/{id}/decide', mayExplain: false },
  OBJECTION: { path: '/api/v1/objection-requests/{id}/decide', mayExplain: true },
  RATING_DISPUTE: { path: '/api/v1/rating-disputes/{id}/decide', mayExplain: false },
} as const;

/** 决定: yes, or no with a reason that who asked reads; some give a reason for a yes too. */
export function DecisionForm({ of, close }: ActionFormProps<CaseRequest>) {
  const kind = of.kind as keyof typeof DECISIONS;
  const { path, mayExplain } = DECISIONS[kind];
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const approve = (Form.useWatch('decision', form) ?? 'APPROVE') === 'APPROVE';
  const done = useDone(approve ? `request:decisions.${kind}.approved` : `request:decisions.${kind}.refused`, close);
  const decisions = (['APPROVE', 'REFUSE'] as const).map((value) => ({
    value,
    label: t(`request:decisions.${kind}.${value}`),
  }));
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide/${of.id}`}
      initialValues={{ decision: 'APPROVE' }}
      submitLabel={t(approve ? `request:decisions.${kind}.submitApprove` : `request:decisions.${kind}.submitRefuse`)}
      send={({ decision, reason }, key) => {
        const body = { approve: decision === 'APPROVE', ...(reason ? { reason } : {}) };
        return command(path, of.id, body, key);
      }}
      onDone={done}
      danger={!approve}
    >
      <Form.Item name="decision" label={t('request:decide.decision')} required>
        <Chips options={decisions} label={t('request:decide.decision')} />
      </Form.Item>
      {(!approve || mayExplain) && (
        <TextField
          name="reason"
          label={t('request:decide.reason')}
          hint={t(`request:decisions.${kind}.reasonHint`)}
          max={1000}
          rows={4}
          optional={approve}
        />
      )}
    </CommandForm>
  );
}
