import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly verdict: 'accept' | 'sendBack';
  readonly reason?: string;
}

/** 审核: the result as handed in stands above the verdict. */
export function ReviewForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:review.done', close);
  const [form] = Form.useForm<Values>();
  const sendsBack = Form.useWatch('verdict', form) === 'sendBack';
  const verdicts = (['accept', 'sendBack'] as const).map((value) => ({ value, label: t(`case:review.${value}`) }));
  return (
    <CommandForm<Values, Case>
      form={form}
      draft={`review/${of.id}`}
      initialValues={{ verdict: 'accept' }}
      submitLabel={t('case:review.submit')}
      danger={sendsBack}
      send={({ verdict, reason }, key) =>
        command(
          '/api/v1/cases/{id}/review',
          of.id,
          verdict === 'accept' ? { accept: true } : { accept: false, ...(reason && { reason }) },
          key,
        )
      }
      onDone={done}
    >
      {of.outcome === 'C' && <p>{t('case:review.leaderAccepts')}</p>}
      <Form.Item name="verdict" label={t('case:review.verdict')} required>
        <Chips options={verdicts} label={t('case:review.verdict')} />
      </Form.Item>
      {sendsBack && (
        <TextField
          name="reason"
          label={t('case:review.reason')}
          hint={t('case:review.reasonHint')}
          max={1000}
          rows={4}
        />
      )}
    </CommandForm>
  );
}
