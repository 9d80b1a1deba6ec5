import { Modal } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { ShortcutSwitch } from './ShortcutSwitch.tsx';
import css from './Workbench.module.css';

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly tabs: number;
}

export function ShortcutHelp({ isOpen, close, tabs }: Props) {
  const { t } = useTexts();
  const lines = [
    ['j / k', t('work:help.next')],
    ['o', t('work:help.open')],
    ['a', t('work:help.act')],
    ...(tabs > 1 ? [[`1 – ${tabs}`, t('work:help.tabs')]] : []),
    ['?', t('work:help.help')],
  ] as const;
  return (
    <Modal open={isOpen} onCancel={close} footer={null} title={t('work:keys')} width={420}>
      <dl className={css.keys}>
        {lines.map(([key, text]) => (
          <div key={key} className={css.key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch />
    </Modal>
  );
}
