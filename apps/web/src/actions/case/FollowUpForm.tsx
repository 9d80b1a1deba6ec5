import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';
import { RatingField } from './RatingField.tsx';

interface Values {
  readonly reached: 'yes' | 'no';
  readonly rating?: number;
  readonly comment?: string;
}

/** 回访: the enterprise rates for itself, or its caller records what it said. */
export function FollowUpForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  const isEnterprise = holds(useMe(), 'ENTERPRISE');
  const [form] = Form.useForm<Values>();
  const reached = Form.useWatch('reached', form) !== 'no';
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: t(`case:followUp.${value}`) }));
  return (
    <CommandForm<Values, Case>
      form={form}
      draft={`follow-up/${of.id}`}
      initialValues={{ reached: 'yes' }}
      submitLabel={t('case:followUp.submit')}
      send={({ rating, comment }, key) =>
        command('/api/v1/cases/{id}/follow-up', of.id, { reached, comment, ...(reached && { rating }) }, key)
      }
      onDone={(answer) => {
        close();
        changed(answer);
        say(t('case:followUp.done'));
      }}
    >
      {!isEnterprise && (
        <Form.Item name="reached" label={t('case:followUp.reached')}>
          <Chips options={choices} label={t('case:followUp.reached')} />
        </Form.Item>
      )}
      {reached && <RatingField label={t(isEnterprise ? 'case:followUp.rateLabel' : 'case:followUp.rating')} />}
      <TextField
        name="comment"
        label={t(isEnterprise ? 'case:followUp.ownComment' : 'case:followUp.comment')}
        {...(reached && { hint: t(of.leadTask ? 'case:followUp.commentHint' : 'case:followUp.commentHintOnSite') })}
        max={1000}
        rows={3}
        optional
      />
    </CommandForm>
  );
}
