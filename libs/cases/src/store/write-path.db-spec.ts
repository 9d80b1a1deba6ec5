import { Session } from 'node:inspector/promises';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';

/** With the HTTP side's four (controller, request, handler, access) a reader follows 40 at most. */
const MOST_FILES = 36;
const OF_CASES = /\/(libs\/cases\/src\/.*(?<!-spec)\.ts)$/;

/** As ARCHITECTURE.md tells it. */
const WAY = [
  'store/case-commands.ts',
  'store/carry-out.ts',
  'store/filing.ts',
  'rules/commands/file-case.ts',
  'store/doc-numbers.ts',
  'store/case.writer.ts',
  'store/write-statement.ts',
];

describe('the way of a filing to its row', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened), 4);

  /** Files of the cases in which a function ran. */
  async function filesRun(work: () => Promise<unknown>): Promise<string[]> {
    const session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    session.disconnect();
    const ran = result.filter(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)));
    return ran.flatMap(({ url }) => OF_CASES.exec(url)?.[1] ?? []).toSorted();
  }

  it(`goes through ${MOST_FILES} files of rules and store at most`, async () => {
    await world.file();
    const filing = await world.filing({ title: '从请求到落库' });
    const files = await filesRun(async () => expect((await world.commands.fileCase(filing)).kind).toBe('done'));
    expect(files).toEqual(expect.arrayContaining(WAY.map((file) => `libs/cases/src/${file}`)));
    expect(files.length).toBeLessThanOrEqual(MOST_FILES);
  });
});
