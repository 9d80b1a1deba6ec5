import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { GivenModal } from './GivenModal.tsx';
import { LinksModal } from './LinksModal.tsx';
import { PEOPLE } from './people-kind.tsx';

export function ManagePeoplePage() {
  return (
    <>
      <ManagePage kind={PEOPLE} />
      <GivenModal />
      <LinksModal />
    </>
  );
}
