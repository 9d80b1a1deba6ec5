import { Modal, Typography } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import { useObserved } from '../../shared/observable.ts';
import { Time } from '../../shared/time/Time.tsx';
import { given } from './given.ts';

/** Shows a one-time password or link once. */
export function GivenModal() {
  const { t } = useTexts();
  const answer = useObserved(given);
  if (answer === null) return null;
  const { name, account, oneTimePassword, oneTimeLink, entryUntil } = answer;
  return (
    <Modal
      open
      title={`${name}（${account}）`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={t('manage-people:close')}
      onOk={() => given.set(null)}
      cancelButtonProps={{ hidden: true }}
    >
      <p>{t('manage-people:given')}</p>
      <p>
        {t(oneTimeLink === null ? 'manage-people:givenPassword' : 'manage-people:givenLink')}{' '}
        <Typography.Text code copyable={{ tooltips: false }}>
          {oneTimeLink === null ? oneTimePassword : window.location.origin + oneTimeLink}
        </Typography.Text>
      </p>
      {entryUntil && (
        <p>
          {t('manage-people:givenUntil')} <Time at={entryUntil} style="full" />
        </p>
      )}
    </Modal>
  );
}
