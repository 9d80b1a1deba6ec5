import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { Case, VerifyRating } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly verdict: 'reasonable' | 'unreasonable';
  readonly explanation?: string;
}

/** 核实: the enterprise's words stand above the verdict; the supervision office is asked where they are not reasonable. */
export function VerifyForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const [form] = Form.useForm<Values>();
  const reasonable = (Form.useWatch('verdict', form) ?? 'reasonable') === 'reasonable';
  const done = useDone(reasonable ? 'case:verify.doneReasonable' : 'case:verify.doneUnreasonable', close);
  const verdicts = (['reasonable', 'unreasonable'] as const).map((value) => ({
    value,
    label: t(`case:verify.${value}`),
  }));
  return (
    <CommandForm<Values, Case>
      form={form}
      draft={`verify/${of.id}`}
      initialValues={{ verdict: 'reasonable' }}
      submitLabel={t(reasonable ? 'case:verify.submitReasonable' : 'case:verify.submitUnreasonable')}
      send={({ verdict, explanation }, key) => {
        const body: VerifyRating = {
          reasonable: verdict === 'reasonable',
          ...(explanation ? { explanation } : {}),
        };
        return command('/api/v1/cases/{id}/verify', of.id, body, key);
      }}
      onDone={done}
    >
      <p>{[t('case:verify.rated', { rating: of.rating }), of.ratingComment].filter(Boolean).join('：')}</p>
      <Form.Item name="verdict" label={t('case:verify.verdict')} required>
        <Chips options={verdicts} label={t('case:verify.verdict')} />
      </Form.Item>
      <TextField
        name="explanation"
        label={t(reasonable ? 'case:verify.finding' : 'case:verify.explanation')}
        hint={t(reasonable ? 'case:verify.findingHint' : 'case:verify.explanationHint')}
        max={1000}
        rows={4}
        optional={reasonable}
      />
    </CommandForm>
  );
}
