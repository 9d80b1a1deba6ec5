import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { UNITS } from './units-kind.tsx';

/** The units of all regions. */
export function ManageUnitsPage() {
  return <ManagePage kind={UNITS} />;
}
