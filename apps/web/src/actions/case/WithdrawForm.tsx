import { Form } from 'antd';
import { command } from '../../api/client.ts';
import { confirmationWayValues, type Case, type WithdrawCase } from '../../api/schema.gen.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 撤回: the enterprise for itself, or 12345 on its word. */
export function WithdrawForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:withdraw.done', close);
  const isEnterprise = holds(useMe(), 'ENTERPRISE');
  const ways = confirmationWayValues.map((value) => ({ value, label: t(`terms:confirmationWay.${value}`) }));
  return (
    <CommandForm<WithdrawCase, Case>
      draft={`withdraw/${of.id}`}
      initialValues={isEnterprise ? {} : { confirmedBy: { name: '', how: 'PHONE' } }}
      submitLabel={t('case:withdraw.submit')}
      danger
      send={(values, key) => command('/api/v1/cases/{id}/withdraw', of.id, values, key)}
      onDone={done}
    >
      <TextField name="reason" label={t('case:withdraw.reason')} hint={t('case:withdraw.hint')} max={1000} rows={3} />
      {!isEnterprise && (
        <>
          <TextField name={['confirmedBy', 'name']} label={t('case:withdraw.confirmedBy')} max={50} />
          <Form.Item name={['confirmedBy', 'how']} label={t('case:withdraw.how')}>
            <Chips options={ways} label={t('case:withdraw.how')} />
          </Form.Item>
        </>
      )}
    </CommandForm>
  );
}
