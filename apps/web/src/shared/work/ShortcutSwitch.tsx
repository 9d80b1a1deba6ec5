import { Checkbox } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { switchShortcuts, useShortcutsOn } from './shortcuts-on.ts';
import css from './Workbench.module.css';

/** Whether single letters do anything, in this browser. */
export function ShortcutSwitch() {
  const { t } = useTexts();
  return (
    <>
      <Checkbox checked={useShortcutsOn()} onChange={(e) => switchShortcuts(e.target.checked)}>
        {t('work:on')}
      </Checkbox>
      <p className={css.hint}>{t('work:onHint')}</p>
    </>
  );
}
