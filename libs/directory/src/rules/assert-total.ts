import { BrokenDirectory, type Directory } from './directory.ts';
import { type DirectoryFault, faultsOf } from './faults-of.ts';

/** Checked at start: every region can raise a case of any active category to CITY, and its orders have signatories (rules.md §154). @throws BrokenDirectory */
export function assertTotal(directory: Directory): void {
  const [fault] = faultsOf(directory);
  if (fault) throw new BrokenDirectory(told(fault));
}

function told(fault: DirectoryFault): string {
  if (fault.code === 'category-missing') return 'no category is active';
  if (fault.code === 'office-missing')
    return `unit ${fault.unitId} is not in the directory, an office of ${fault.region}`;
  if (fault.code === 'post-missing') return `post ${fault.postId} is not in the directory`;
  if (fault.code === 'signatory-missing')
    return `nobody signs ${fault.colour} orders at ${fault.level} in ${fault.region}`;
  return `no ${fault.level} route for ${fault.category} in ${fault.region}`;
}
