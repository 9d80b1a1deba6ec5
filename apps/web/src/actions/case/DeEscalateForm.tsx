import { Form, InputNumber } from 'antd';
import { command } from '../../api/client.ts';
import type { Case } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly ruling: string;
  readonly unitId: string;
  readonly days?: number | null;
}

/** 定调交办: what is ruled, and which unit below goes on by it. */
export function DeEscalateForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:deEscalate.done', close);
  return (
    <CommandForm<Values, Case>
      draft={`de-escalate/${of.id}`}
      submitLabel={t('case:deEscalate.submit')}
      send={({ ruling, unitId, days }, key) => {
        const body = { ruling, unitId, ...(days ? { limit: `${days}wd` } : {}) };
        return command('/api/v1/cases/{id}/de-escalate', of.id, body, key);
      }}
      onDone={done}
    >
      <p>{t('case:deEscalate.rule')}</p>
      <TextField
        name="ruling"
        label={t('case:deEscalate.ruling')}
        hint={t('case:deEscalate.hint')}
        max={2000}
        rows={4}
      />
      <Form.Item
        name="unitId"
        label={t('case:deEscalate.unit')}
        rules={[{ required: true, message: t('case:deEscalate.unitRequired') }]}
      >
        <UnitSelect label={t('case:deEscalate.unit')} without={of.leadTask?.unit.id} forCase={of.id} />
      </Form.Item>
      <Form.Item name="days" label={t('case:deEscalate.days')} extra={t('case:deEscalate.daysHint')}>
        <InputNumber min={1} max={60} precision={0} aria-label={t('case:deEscalate.days')} />
      </Form.Item>
    </CommandForm>
  );
}
