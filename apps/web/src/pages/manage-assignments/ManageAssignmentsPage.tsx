import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { ASSIGNMENTS } from './assignments-kind.tsx';

export function ManageAssignmentsPage() {
  return <ManagePage kind={ASSIGNMENTS} />;
}
