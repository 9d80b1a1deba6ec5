import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly decision: 'APPROVE' | 'REFUSE';
  readonly unitId?: string;
  readonly reason?: string;
}

/** 退单的决定: to whom the task goes, or why it stays; a second return in the case can only be refused. */
export function DecideReturnForm({ of, close }: ActionFormProps<CaseRequest>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const first = of.approvable ? 'APPROVE' : 'REFUSE';
  const approve = (Form.useWatch('decision', form) ?? first) === 'APPROVE';
  const done = useDone(approve ? 'request:decide.approved' : 'request:decide.refused', close);
  const decisions = (['APPROVE', 'REFUSE'] as const)
    .filter((value) => of.approvable || value === 'REFUSE')
    .map((value) => ({ value, label: t(`request:decide.${value}`) }));
  return (
    <CommandForm<Values, CaseRequest>
      form={form}
      draft={`decide-return/${of.id}`}
      initialValues={{ decision: first, unitId: of.proposedUnit?.id }}
      submitLabel={t(approve ? 'request:decide.submitApprove' : 'request:decide.submitRefuse')}
      send={({ decision, unitId, reason }, key) => {
        const body =
          decision === 'APPROVE' ? { approve: true, unitId } : { approve: false, ...(reason ? { reason } : {}) };
        return command('/api/v1/return-requests/{id}/decide', of.id, body, key);
      }}
      onDone={done}
      danger={!approve}
    >
      {!of.approvable && <p>{t('request:decide.onlyRefuse')}</p>}
      <Form.Item name="decision" label={t('request:decide.decision')} required>
        <Chips options={decisions} label={t('request:decide.decision')} />
      </Form.Item>
      {approve ? (
        <Form.Item
          name="unitId"
          label={t('request:decide.unit')}
          extra={of.proposedUnit && t('request:decide.proposed', { unit: of.proposedUnit.name })}
          rules={[{ required: true, message: t('request:decide.unitRequired') }]}
        >
          <UnitSelect label={t('request:decide.unit')} without={of.unit?.id} forCase={of.caseId} />
        </Form.Item>
      ) : (
        <TextField
          name="reason"
          label={t('request:decide.reason')}
          hint={t('request:decide.reasonHint')}
          max={1000}
          rows={4}
        />
      )}
    </CommandForm>
  );
}
