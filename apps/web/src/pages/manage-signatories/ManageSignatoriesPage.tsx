import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { SIGNATORIES } from './signatories-kind.tsx';

/** Which post signs the orders of an office. */
export function ManageSignatoriesPage() {
  return <ManagePage kind={SIGNATORIES} />;
}
