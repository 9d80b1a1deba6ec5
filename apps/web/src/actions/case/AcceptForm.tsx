import { Form } from 'antd';
import { command } from '../../api/client.ts';
import type { AcceptCase, Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UrgencyPicker } from '../../shared/case/UrgencyPicker.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 受理 of a case whose enterprise asks for 特急. The office confirms it, or keeps 急, as which it was filed. */
export function AcceptForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:accept.done', close);
  return (
    <CommandForm<AcceptCase, Case>
      draft={`accept/${of.id}`}
      initialValues={{ urgency: of.urgency }}
      submitLabel={t('case:actions.accept')}
      send={(values, key) => command('/api/v1/cases/{id}/accept', of.id, values, key)}
      onDone={done}
    >
      <Form.Item
        name="urgency"
        label={t('case:urgency')}
        extra={of.urgencyAsked && t('case:askedUrgency', { urgency: t(`terms:urgency.${of.urgencyAsked}`) })}
        required
      >
        <UrgencyPicker />
      </Form.Item>
    </CommandForm>
  );
}
