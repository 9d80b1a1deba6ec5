import { useQueries } from '@tanstack/react-query';
import { listCases, type CaseFilter } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import type { Me } from '../../api/schema.gen.ts';
import { UNDISPATCHED } from '../../api/states.gen.ts';
import { holds } from '../../app/session/me.ts';

export const DISPATCH_TABS = ['toDispatch', 'toReview', 'toFollowUp', 'toVerify', 'toClose'] as const;
export type DispatchTab = (typeof DISPATCH_TABS)[number];

/** What was handled by the office itself goes to its leader, a second signature to the supervision office: not listed here. */
const LISTED: Readonly<Record<DispatchTab, CaseFilter>> = {
  toDispatch: { state: [...UNDISPATCHED] },
  toReview: { awaits: ['REVIEW'] },
  toFollowUp: { state: ['FOLLOW_UP'] },
  toVerify: { awaits: ['VERIFICATION'] },
  toClose: { awaits: ['CLOSE'] },
};

const PAGE = 100;

/** The tabs of the page 交办; hotline staff have that of 回访 alone. */
export function tabsOf(me: Me): readonly DispatchTab[] {
  return holds(me, 'DISPATCHER') ? DISPATCH_TABS : ['toFollowUp'];
}

/** What lies with the person's office; the hotline follows up everybody's. */
export function caseFilterOf(tab: DispatchTab, me: Me): CaseFilter {
  const office = me.posts.find((post) => post.role === 'DISPATCHER')?.unit;
  return { ...LISTED[tab], ...(office && { unitId: office.id }), sort: 'dueAt', limit: PAGE };
}

/** How many wait in each tab: exact up to a page, then said to be more. */
export function useTabCounts(tabs: readonly DispatchTab[], me: Me): readonly (string | null)[] {
  return useQueries({
    queries: tabs.map((tab) => {
      const filter = caseFilterOf(tab, me);
      return { queryKey: [...keys.cases.list(filter), 'count'], queryFn: () => listCases(filter) };
    }),
    combine: (results) =>
      results.map(({ data }) => (data ? `${data.items.length}${data.nextCursor === null ? '' : '+'}` : null)),
  });
}
