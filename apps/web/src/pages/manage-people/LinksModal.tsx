import { Button, Modal } from 'antd';
import type { EntryGiven } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from '../../shared/manage/ManageTable.module.css';
import { useObserved } from '../../shared/observable.ts';
import { Time } from '../../shared/time/Time.tsx';
import { csvOf } from './csv.ts';
import { givenLinks } from './given.ts';
import css from './LinksModal.module.css';

const linkOf = ({ oneTimeLink }: EntryGiven): string =>
  oneTimeLink === null ? '' : window.location.origin + oneTimeLink;

/** One-time links of many people, shown once and taken along as a file. */
export function LinksModal() {
  const { t } = useTexts();
  const people = useObserved(givenLinks);
  if (people === null) return null;
  const heads = [
    t('manage-people:name'),
    t('manage-people:unit'),
    t('manage-people:account'),
    t('manage-people:givenLink'),
  ];
  const placeOf = ({ unit, party }: EntryGiven) => unit?.name ?? party?.name ?? '';
  const save = () => {
    const rows = people.map((one) => [one.name, placeOf(one), one.account, linkOf(one)]);
    const url = URL.createObjectURL(new Blob([csvOf([heads, ...rows])], { type: 'text/csv' }));
    const anchor = Object.assign(document.createElement('a'), {
      href: url,
      download: `${t('manage-people:givenLink')}.csv`,
    });
    anchor.click();
    URL.revokeObjectURL(url);
  };
  const until = people[0]?.entryUntil;
  return (
    <Modal
      open
      width={880}
      title={t('manage-people:linksGiven', { count: people.length })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="save" type="primary" onClick={save}>
          {t('manage-people:saveLinks')}
        </Button>,
        <Button key="close" onClick={() => givenLinks.set(null)}>
          {t('manage-people:close')}
        </Button>,
      ]}
    >
      <p>
        {t('manage-people:given')}
        {until && (
          <>
            {' · '}
            {t('manage-people:givenUntil')} <Time at={until} style="full" />
          </>
        )}
      </p>
      <div className={css.scroller} tabIndex={0} role="group" aria-label={heads[3]}>
        <table className={table.table} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {heads.map((head) => (
                <th key={head} scope="col" role="columnheader">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {people.map((one) => (
              <tr key={one.id} role="row">
                <th scope="row" role="rowheader" className={css.name}>
                  {one.name}
                </th>
                <td role="cell" data-label={heads[1]}>
                  {placeOf(one)}
                </td>
                <td role="cell" data-label={heads[2]}>
                  {one.account}
                </td>
                <td role="cell" data-label={heads[3]} className={css.link}>
                  {linkOf(one)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
