import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { REGIONS } from './regions-kind.tsx';

/** The city, its counties and parks. */
export function ManageRegionsPage() {
  return <ManagePage kind={REGIONS} />;
}
