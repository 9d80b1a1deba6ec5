import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { ROUTES } from './routes-kind.tsx';

/** Where cases go, by category and level. */
export function ManageRoutesPage() {
  return <ManagePage kind={ROUTES} />;
}
