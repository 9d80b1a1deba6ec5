import { Injectable } from '@nestjs/common';
import { InjectReferences } from '@zhuoluo/database';
import { Answered, type CommandHeaders, Fault, invalid } from '@zhuoluo/platform';
import { iso, ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import type { NewRow } from '@zhuoluo/directory/store';
import { POLICY, type PolicyRow } from '../../../store/policy.entity.ts';
import { PolicyStore } from '../../../store/policy.store.ts';
import type { ReferenceStore } from '../../../store/reference-store.ts';
import type { PolicyActivated } from '../policy.answers.ts';
import { PolicySettings } from '../policy-settings.ts';
import { mustActivatePolicy } from './may-activate.ts';
import { soundPolicy } from './sound-policy.ts';

const NOT_YET = { activatedAt: null, activatedBy: null };

/** Beside the document: whose it is to be, and why. */
export interface Submitted {
  readonly regionId?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Puts a whole document in force for cases filed from now on, or keeps it for another person to confirm where policies take two.
 * Open cases keep theirs (api.md, Policies).
 */
@Injectable()
export class SubmitPolicyHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly settings: PolicySettings,
  ) {}

  submit(
    viewer: Viewer,
    document: unknown,
    { regionId = null, note = null }: { readonly [F in keyof Submitted]: Submitted[F] | null },
    headers: CommandHeaders,
  ): Promise<Answered<PolicyActivated>> {
    const keyed = regionId === null ? headers : { ...headers, path: `${headers.path}?regionId=${regionId}` };
    return this.changes.run<PolicyActivated>(viewer, keyed, POLICY, async (change) => {
      const { personId } = viewer.acting;
      const { directory } = await this.references.current(change.db);
      mustActivatePolicy(viewer.acting, directory);
      if (regionId !== null && !directory.regions.some(({ id }) => id === regionId))
        throw invalid({ path: 'regionId', code: 'unknown' });
      const policy = await soundPolicy(change.db, { document, directory, regionId });
      const base = (await new PolicyStore(change.db).current(regionId))?.number ?? null;
      if (headers.ifMatch !== null && base !== headers.ifMatch) throw new Fault('stale-version');
      const { twoPersons } = this.settings;
      const row: Omit<NewRow<PolicyRow>, 'number'> = {
        ...{ document: policy, regionId, note, base, proposedAt: change.at, proposedBy: personId },
        ...(twoPersons ? NOT_YET : { activatedAt: change.at, activatedBy: personId }),
        ...{ withdrawnAt: null, withdrawnBy: null },
      };
      // The database numbers it.
      const { number: version, activatedAt } = await change.add(POLICY, row as NewRow<PolicyRow>);
      const state = twoPersons ? 'PROPOSED' : 'IN_FORCE';
      return { status: twoPersons ? 202 : 201, body: { version, state, activatedAt: iso(activatedAt) } };
    });
  }
}
