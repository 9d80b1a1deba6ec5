import { Form } from 'antd';
import { levelValues, type Level } from '../../api/schema.gen.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { AMOUNT } from './body-of.ts';
import css from './FileCasePage.module.css';

/** What is seldom needed: source, amount, and filing straight to a higher level. */
export function MoreFields() {
  const { t } = useTexts();
  const me = useMe();
  const level = Form.useWatch<Level | undefined>('level') ?? 'ON_SITE';
  const mayName = me.grants.includes('file-with-level');
  const maySay = me.sources.length > 1;
  const offered = [maySay && t('file-case:source'), t('file-case:money'), mayName && t('file-case:straight')];
  return (
    <details className={css.more}>
      <summary>{offered.filter(Boolean).join(t('common:listSeparator'))}</summary>
      {maySay && (
        <Form.Item name="source" label={t('file-case:source')} initialValue={me.sources[0]}>
          <Chips
            label={t('file-case:source')}
            options={me.sources.map((value) => ({ value, label: t(`terms:source.${value}`) }))}
          />
        </Form.Item>
      )}
      <TextField
        name="amount"
        label={t('file-case:amount')}
        max={20}
        inputMode="decimal"
        rules={[{ pattern: AMOUNT, message: t('file-case:amountInvalid') }]}
        optional
      />
      {mayName && (
        <Form.Item name="level" label={t('file-case:level')}>
          <Chips
            label={t('file-case:level')}
            options={levelValues.map((value) => ({ value, label: t(`terms:level.${value}`) }))}
          />
        </Form.Item>
      )}
      {level !== 'ON_SITE' && (
        <TextField
          name="levelReason"
          label={t('file-case:levelReason')}
          max={500}
          rows={2}
          optional={!holds(me, 'LIAISON')}
        />
      )}
    </details>
  );
}
