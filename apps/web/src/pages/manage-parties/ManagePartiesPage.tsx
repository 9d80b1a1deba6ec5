import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { PARTIES } from './parties-kind.tsx';

export function ManagePartiesPage() {
  return <ManagePage kind={PARTIES} />;
}
