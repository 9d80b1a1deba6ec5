import {
  CalendarHistory,
  type Actor,
  type Category,
  type Instant,
  type PartyKind,
  type Urgency,
  type WorkCalendar,
} from '@zhuoluo/kernel';
import type { Directory } from '@zhuoluo/directory/rules';
import type { Policy } from '@zhuoluo/regulation/rules';
import { advance } from '../case/advance.ts';
import type { Case } from '../case/case.ts';
import type { Context } from '../case/context.ts';
import type { CaseEvent } from '../case/event.ts';
import { nextMilestoneAt, uncomputed } from '../case/milestones.ts';
import { fileCase } from '../commands/file-case.ts';

/** A case that is filed on site by its liaison and left alone afterwards. */
export interface Sample {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly from: Instant;
  readonly regionId: string;
  readonly category: Category;
  /** The category's own where left out (rules.md §6). */
  readonly urgency?: Urgency;
}

/** How it ends: with a red order at CITY, with a draft that no stand-in may sign, or where the calendar ends. */
export type Ending = 'RED_AT_CITY' | 'WAITS_FOR_SIGNATURE' | 'CALENDAR_ENDS';

export interface Untouched {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly ending: Ending;
}

const PARTY_KIND: PartyKind = 'ENTERPRISE';

/** More than any ladder has milestones: what is not at its end by then is in no ladder of ours. */
const MOST_WAKES = 2_000;

/** Raised where time does not bring a case to an end: a fault of the rules, never of a policy. */
export class EndlessCase extends Error {
  override readonly name = 'EndlessCase';
}

/** What time alone makes of a case, by the rules themselves (rules.md §3). @throws EndlessCase */
export function untouched(sample: Sample): Untouched {
  const context = contextOf(sample);
  let now = sample.from;
  let story = filed(sample, context(now));
  for (let wakes = 0; wakes < MOST_WAKES; wakes++) {
    const ending = endingOf(story);
    if (ending) return { ...story, ending };
    now = Math.max(now, nextMilestoneAt(story.case, now)!);
    const advanced = advance(story.case, context(now));
    story = { case: advanced.case, events: [...story.events, ...advanced.events] };
  }
  throw new EndlessCase(`no end after ${MOST_WAKES} wakes`);
}

function contextOf({ directory, policy, calendar }: Sample): (now: Instant) => Context {
  let ids = 0;
  const calendars = new CalendarHistory([{ version: calendar.version, writtenAt: 0, calendar }]);
  return (now) => ({ now, policy, calendar, calendars, directory, servedBy: [], newId: () => `forecast-${++ids}` });
}

function filed({ directory, regionId, category, urgency }: Sample, context: Context): Omit<Untouched, 'ending'> {
  const { tier, offices } = directory.region(regionId);
  const route = directory.route(category, 'DEPARTMENT', tier, regionId, PARTY_KIND);
  const unitId = route?.leadUnitId ?? offices.government;
  const decision = fileCase(
    {
      type: 'file-case',
      by: liaisonIn(unitId),
      caseId: 'forecast',
      caseNo: '',
      policyVersion: 0,
      party: { id: 'forecast', kind: PARTY_KIND, regionId, tier, liaison: { personId: LIAISON, unitId } },
      category,
      ...(urgency && { urgency }),
      title: '',
      facts: '',
      wish: '',
      contact: { name: '', phone: '' },
      earlier: { open: null, filedAt: [] },
    },
    context,
  );
  if (!decision.ok) throw new EndlessCase(decision.refusal.code);
  return decision;
}

const LIAISON = 'forecast-liaison';

const liaisonIn = (unitId: string): Actor => ({
  personId: LIAISON,
  name: '',
  partyId: null,
  posts: [{ id: LIAISON, roles: ['LIAISON'], unitId, title: '' }],
});

function endingOf({ case: c, events }: Omit<Untouched, 'ending'>): Ending | null {
  const isRed = c.orders.some(
    ({ colour, level, issuedAt }) => colour === 'RED' && level === 'CITY' && issuedAt !== null,
  );
  if (isRed) return 'RED_AT_CITY';
  if (uncomputed(c).length > 0) return 'CALENDAR_ENDS';
  return events.some(isReferredToItself) ? 'WAITS_FOR_SIGNATURE' : null;
}

/** There is no superior to lay it before, so that it stays where it is. */
function isReferredToItself(event: CaseEvent): boolean {
  return event.type === 'order-referred-up' && event.facts.fromPostId === event.facts.toPostId;
}
