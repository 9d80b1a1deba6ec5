import { Handling } from '../../../../../../test/support/handling.ts';
import { viewerOf } from '../../../../../../test/support/viewer.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../../test/support/use-case-world.ts';
import type { CaseListItem } from '../../answers/case.answer.ts';
import { ListCasesQuery } from './list-cases.query.ts';
import type { CaseSort } from './list-cases.request.ts';

/** Neither divides the other, so that pages end within the dated cases and within the undated. */
const [PAGE, DATED, UNDATED] = [7, 24, 16];

describe('a walk through the cases, page after page', () => {
  let world: CaseWorld;
  let handling: Handling;
  useCaseWorld((opened) => (world = opened));

  beforeAll(() => {
    handling = new Handling(world);
  });

  it.each<CaseSort>(['dueAt', '-daysLate'])(
    'by %s tells each case once, those without a due date last, while others are filed and closed (H14)',
    async (sort) => {
      await world.startAgain();
      const toClose = await Promise.all(Array.from({ length: 6 }, () => rated()));
      const dated = await world.fileTogether(DATED);
      world.at('2150-03-02', '09:00');
      const undated = await world.fileTogether(UNDATED);
      world.at('2026-03-03', '09:00');
      const told = await walk(sort, async () => {
        const next = toClose.pop();
        if (next) await handling.closed(next);
        await world.file();
      });
      const ids = told.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining([...dated, ...undated].map(({ id }) => id)));
      const due = told.map(({ dueAt }) => (dueAt === null ? Infinity : Date.parse(dueAt)));
      expect(due).toEqual(due.toSorted((a, b) => (a === b ? 0 : a - b)));
      expect(due.filter((at) => at === Infinity).length).toBeGreaterThanOrEqual(UNDATED);
    },
  );

  async function rated() {
    const handed = await handling.submitted(await handling.claimed(await handling.dispatched()));
    return handling.rated(await handling.accepted(handed), 5);
  }

  async function walk(sort: CaseSort, meanwhile: () => Promise<void>): Promise<CaseListItem[]> {
    const list = new ListCasesQuery(world.pool, world.references);
    const viewer = await viewerOf(world, 'sl.dcb.inspector1');
    const told: CaseListItem[] = [];
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const request = { sort, open: true, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
      const page = await list.list(viewer, request);
      told.push(...page.items);
      cursor = page.nextCursor;
      if (told.length > 3 * (DATED + UNDATED)) throw new Error('the walk does not end');
      if (told.length < DATED + UNDATED) await meanwhile();
    }
    return told;
  }
});
