import type { Author } from '@zhuoluo/kernel';
import { DRILL_REGION } from '@zhuoluo/directory/rules';
import { advance } from '../rules/case/advance.ts';
import { endDrill } from '../rules/case/end-drill.ts';
import { caseChange } from './case-change.ts';
import { CaseTransactions, type CaseStoreOptions } from './case-transactions.ts';
import { contextToChange } from './moment.ts';
import { changeCases } from './moves/change-cases.ts';

/** Something runs in them: they are open, or something is asked about them. */
const RUNNING = `
  SELECT c.id FROM "case" c JOIN region r ON r.id = c.region_id WHERE r.code = $1 AND c.next_milestone_at IS NOT NULL ORDER BY c.id`;

/** Cases of drills. */
export class DrillCases {
  readonly #transactions: CaseTransactions;

  constructor(options: CaseStoreOptions) {
    this.#transactions = new CaseTransactions(options);
  }

  /** Strikes all open ones off, and says how many. */
  async end(by: Author): Promise<number> {
    const { moment } = this.#transactions;
    return this.#transactions.write(async (tx) => {
      const { rows } = await tx.query<{ id: string }>(RUNNING, [DRILL_REGION]);
      const caseIds = rows.map(({ id }) => id);
      if (caseIds.length === 0) return 0;
      const ended = await changeCases(tx, caseIds, moment, (before, at) => {
        const context = contextToChange(before, at);
        const advanced = advance(before.case, context);
        const { case: after, events } = endDrill(advanced.case, context, by);
        return {
          change: caseChange(before, after, [...advanced.events, ...events], context),
          result: before.case.endedAt === null ? events.length : 0,
        };
      });
      return [...ended.values()].filter((events) => events > 0).length;
    });
  }
}
