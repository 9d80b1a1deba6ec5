import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment, momentOf } from '../../shared/time/moment.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly decision: 'APPROVE' | 'REFUSE';
  readonly until?: string;
  readonly reason?: string;
}

/** 延期的决定: the date asked for, an earlier one, or none, with a reason. */
export function DecideExtensionForm({ of, close }: ActionFormProps<CaseRequest>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const approve = (Form.useWatch('decision', form) ?? 'APPROVE') === 'APPROVE';
  const done = useDone(approve ? 'request:decideExtension.approved' : 'request:decideExtension.refused', close);
  const decisions = (['APPROVE', 'REFUSE'] as const).map((value) => ({
    value,
    label: t(`request:decideExtension.${value}`),
  }));
  const asked = of.until === null ? '' : momentOf(of.until);
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide-extension/${of.id}`}
      initialValues={{ decision: 'APPROVE', until: asked }}
      submitLabel={t(approve ? 'request:decideExtension.submitApprove' : 'request:decideExtension.submitRefuse')}
      send={({ decision, until, reason }, key) => {
        const isOther = decision === 'APPROVE' && until !== undefined && until !== asked;
        const body = {
          approve: decision === 'APPROVE',
          ...(isOther ? { until: instantOfMoment(until) } : {}),
          ...(reason ? { reason } : {}),
        };
        return command('/api/v1/extension-requests/{id}/decide', of.id, body, key);
      }}
      onDone={done}
      danger={!approve}
    >
      <Form.Item name="decision" label={t('request:decide.decision')} required>
        <Chips options={decisions} label={t('request:decide.decision')} />
      </Form.Item>
      {approve ? (
        <MomentField name="until" label={t('request:decideExtension.until')} latest={of.until ?? undefined} />
      ) : (
        <TextField
          name="reason"
          label={t('request:decide.reason')}
          hint={t('request:decideExtension.reasonHint')}
          max={1000}
          rows={4}
        />
      )}
    </CommandForm>
  );
}
