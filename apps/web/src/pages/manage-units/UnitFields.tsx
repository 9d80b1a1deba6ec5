import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../shared/form/TextField.tsx';

const MOST = 30;

/** Whom an ordered unit asks, as the papers of the office print it. */
export function UnitFields() {
  const { t } = useTexts();
  return (
    <>
      <TextField name={['contact', 'name']} label={t('manage-units:contactName')} max={MOST} />
      <TextField name={['contact', 'phone']} label={t('manage-units:contactPhone')} max={MOST} inputMode="tel" />
    </>
  );
}
