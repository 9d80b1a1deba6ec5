import { Form } from 'antd';
import { command } from '../../api/client.ts';
import { rejectionCodeValues, type Case, type RejectCase } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 不予受理: for which reason, where the enterprise turns instead, and to whom it was passed on. */
export function RejectForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:reject.done', close);
  const codes = rejectionCodeValues.map((value) => ({ value, label: t(`terms:rejectionCode.${value}`) }));
  return (
    <CommandForm<RejectCase, Case>
      draft={`reject/${of.id}`}
      submitLabel={t('case:reject.submit')}
      danger
      send={({ passedTo, ...values }, key) =>
        command('/api/v1/cases/{id}/reject', of.id, { ...values, ...(passedTo ? { passedTo } : {}) }, key)
      }
      onDone={done}
    >
      <Form.Item
        name="code"
        label={t('case:reject.code')}
        rules={[{ required: true, message: t('case:reject.codeRequired') }]}
      >
        <Chips options={codes} label={t('case:reject.code')} />
      </Form.Item>
      <TextField name="guidance" label={t('case:reject.guidance')} hint={t('case:reject.hint')} max={1000} rows={4} />
      <TextField name="passedTo" label={t('case:reject.passedTo')} max={100} optional />
    </CommandForm>
  );
}
