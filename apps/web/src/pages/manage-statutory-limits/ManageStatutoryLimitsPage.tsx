import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { STATUTORY_LIMITS } from './statutory-limits-kind.tsx';

/** Limits that laws set for single matters. */
export function ManageStatutoryLimitsPage() {
  return <ManagePage kind={STATUTORY_LIMITS} />;
}
