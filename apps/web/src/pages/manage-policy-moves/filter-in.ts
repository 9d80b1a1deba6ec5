import type { PolicyMoveFilter } from '../../api/policies.ts';
import { caseStateValues, levelValues } from '../../api/schema.gen.ts';

/** Which cases the address names; what it says of none is left out. */
export function filterIn(search: URLSearchParams): PolicyMoveFilter {
  const level = levelValues.find((one) => one === search.get('level'));
  const state = caseStateValues.find((one) => one === search.get('state'));
  const regionId = search.get('region');
  const policyVersion = Number(search.get('present')) || null;
  return {
    ...(regionId !== null && { regionId }),
    ...(level && { level }),
    ...(state && { state }),
    ...(policyVersion !== null && { policyVersion }),
  };
}
