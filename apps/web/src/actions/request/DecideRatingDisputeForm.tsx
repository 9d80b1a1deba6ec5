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

/** 评价争议的决定: the rating is not reasonable and the case is closed next, or it is done once more, with a reason. */
export function DecideRatingDisputeForm({ of, close }: ActionFormProps<CaseRequest>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const approve = (Form.useWatch('decision', form) ?? 'APPROVE') === 'APPROVE';
  const done = useDone(approve ? 'request:decideRatingDispute.approved' : 'request:decideRatingDispute.refused', close);
  const decisions = (['APPROVE', 'REFUSE'] as const).map((value) => ({
    value,
    label: t(`request:decideRatingDispute.${value}`),
  }));
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide-rating-dispute/${of.id}`}
      initialValues={{ decision: 'APPROVE' }}
      submitLabel={t(
        approve ? 'request:decideRatingDispute.submitApprove' : 'request:decideRatingDispute.submitRefuse',
      )}
      send={({ decision, reason }, key) => {
        const body = { approve: decision === 'APPROVE', ...(reason ? { reason } : {}) };
        return command('/api/v1/rating-disputes/{id}/decide', of.id, body, key);
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
          label={t('request:decideRatingDispute.reason')}
          hint={t('request:decideRatingDispute.reasonHint')}
          max={1000}
          rows={4}
        />
      )}
    </CommandForm>
  );
}
