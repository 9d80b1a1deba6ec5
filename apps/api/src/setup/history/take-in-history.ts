import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PastCases, type Past, type PastMoment } from '@zhuoluo/cases/store';
import type { Pool } from '@zhuoluo/database';
import type { Contact } from '@zhuoluo/directory/rules';
import { DAY, MINUTE, type Instant } from '@zhuoluo/kernel';
import { ReferenceStore } from '@zhuoluo/regulation/store';
import { type Matter, planHistory, type PlannedCase } from './history-plan.ts';
import { nextActOf, ofRole } from './next-act.ts';
import { seededRandom } from './random.ts';

/** The same year in every system. */
const SEED = 308;

interface Party {
  readonly id: string;
  readonly contact: Contact;
}

/**
 * Takes in a made-up year of cases.
 *
 * @param folder of the sample; its `history.json` says what they are about
 * @param now takes the place of the database's clock; for tests
 * @returns how many
 */
export async function takeInHistory(pool: Pool, folder: string, now?: () => Instant): Promise<number> {
  const matters = JSON.parse(await readFile(path.join(folder, 'history.json'), 'utf8')) as Matter[];
  const { rows: parties } = await pool.query<Party>('SELECT id, contact FROM party ORDER BY code');
  const cases = new PastCases({ pool, references: new ReferenceStore(pool), now });
  return cases.takeIn((moment) => pastsOf(planHistory(matters, parties.length, seededRandom(SEED)), parties, moment));
}

function pastsOf(
  plans: readonly PlannedCase[],
  parties: readonly Party[],
  { now, calendarOf }: PastMoment,
): readonly (readonly Past[])[] {
  const calendar = calendarOf('CN');
  return plans
    .map((plan) => {
      const party = parties[plan.party]!;
      const ways = plan.daysAgo.map((days): Past => {
        const meant = now - Math.round(days * DAY);
        const opening = calendar.firstWorkingInstantAt(meant) ?? meant;
        // No case is filed at the stroke of the opening.
        const filedAt = opening === meant ? meant : opening + Math.round(plan.pace.FILED * 200 * MINUTE);
        return pastOf(plan, party, Math.min(filedAt, now - MINUTE));
      });
      return ways;
    })
    .toSorted(([a], [b]) => a!.filedAt - b!.filedAt);
}

function pastOf(plan: PlannedCase, { id, contact }: Party, filedAt: Instant): Past {
  const { matter, urgency, level, filer, restsAt } = plan;
  const { category, title, facts, wish } = matter;
  return {
    filing: {
      ...{ partyId: id, category, title, facts, wish, contact, notDuplicate: true },
      ...(urgency && { urgency }),
      ...(level && { level, levelReason: '涉及多个部门，直接上报。' }),
    },
    filedAt,
    filedBy: (liaison, directory) => (filer === 'LIAISON' && liaison ? liaison : ofRole('HOTLINE', directory)[0]!),
    next: nextActOf(plan),
    hasEnded: restsAt === null,
  };
}
