import type { Unit } from '@zhuoluo/directory/rules';
import type { Viewer } from '../identity/session/viewer.ts';

/** Asks of the cases what the directory cannot know. */
export abstract class CaseReach {
  /**
   * The units that an office may charge with a case.
   *
   * @throws Fault `not-found` if the caller does not see the case
   */
  abstract units(viewer: Viewer, caseId: string): Promise<readonly Unit[]>;
}
