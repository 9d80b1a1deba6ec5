import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { managedApi } from '../../shared/manage/managed-api.ts';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import type { StepProps } from './ManageStartPage.tsx';
import css from './ManageStartPage.module.css';

interface Values {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly docCode: string;
}

const REGIONS = managedApi('/api/v1/regions');

/** Counties and parks, one by one; a county has the city's offices until it has its own. */
export function CountiesStep({ city, next }: StepProps) {
  const { t } = useTexts();
  const changed = useKindChanged('regions');
  const [count, setCount] = useState(0);
  return (
    <>
      <ul className={css.rows}>
        {city.counties.map(({ id, name, docCode }) => (
          <li key={id}>
            {name} <span className={css.soft}>{docCode}</span>
          </li>
        ))}
      </ul>
      <CommandForm<Values, object>
        // A new form for each: the one before is gone with what it was filled with.
        key={count}
        draft="manage/start/county"
        submitLabel={t('manage-start:counties.add')}
        send={(values, key) => REGIONS.add(values, key)}
        onDone={() => {
          changed();
          setCount(count + 1);
        }}
      >
        <TextField name="name" label={t('manage-start:counties.name')} max={50} />
        <TextField name="shortName" label={t('manage-start:counties.shortName')} max={20} />
        <TextField name="code" label={t('manage-start:counties.code')} max={20} />
        <TextField name="docCode" label={t('manage-start:counties.docCode')} max={20} />
      </CommandForm>
      <Button onClick={next}>{t('manage-start:goOn')}</Button>
    </>
  );
}
