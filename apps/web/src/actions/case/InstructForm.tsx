import { Checkbox, Form } from 'antd';
import { command } from '../../api/client.ts';
import type { Case, InstructCase } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { instantOfMoment } from '../../shared/time/moment.ts';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly text: string;
  readonly unitId?: string | null;
  readonly until?: string;
  readonly takeOver?: boolean;
}

/** 领导批示: what is demanded, of whom and by when; and 提级督办, where the leader is above the case. */
export function InstructForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:instruct.done', close);
  const [form] = Form.useForm<Values>();
  const takesOver = Form.useWatch('takeOver', form) === true;
  // A unit is charged, and a date set, beside a lead: by taking the case up there is one.
  const charges = takesOver || of.state === 'HANDLING';
  return (
    <CommandForm<Values, Case>
      form={form}
      draft={`instruct/${of.id}`}
      submitLabel={t('case:instruct.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/instruct', of.id, bodyOf(values, charges), key)}
      onDone={done}
    >
      {of.instructionDraftedAt && <p>{t('case:instruct.drafted')}</p>}
      <p>{t('case:instruct.rule')}</p>
      <TextField name="text" label={t('case:instruct.text')} hint={t('case:instruct.textHint')} max={2000} rows={4} />
      {of.takeOverTo && (
        <Form.Item name="takeOver" valuePropName="checked">
          <Checkbox>{t('case:instruct.takeOver', { level: t(`terms:level.${of.takeOverTo}`) })}</Checkbox>
        </Form.Item>
      )}
      {charges && (
        <>
          <Form.Item name="unitId" label={t('case:instruct.unit')} extra={t('case:instruct.unitHint')}>
            <UnitSelect label={t('case:instruct.unit')} forCase={of.id} />
          </Form.Item>
          <MomentField name="until" label={t('case:instruct.until')} optional />
        </>
      )}
    </CommandForm>
  );
}

function bodyOf({ text, unitId, until, takeOver }: Values, charges: boolean): InstructCase {
  return {
    text,
    ...(charges && unitId ? { unitId } : {}),
    ...(charges && until ? { until: instantOfMoment(until) } : {}),
    ...(takeOver ? { takeOver } : {}),
  };
}
