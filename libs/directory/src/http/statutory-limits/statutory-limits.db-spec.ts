import type { CaseWorld } from '@zhuoluo/testing';
import { ADMIN, plain } from '../../../../../test/support/party-desk.ts';
import { refusalOf } from '../../../../../test/support/refusal-of.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { ReferenceChanges } from '../changes/reference-changes.ts';
import type { Viewer } from '../viewer.ts';
import type { AddStatutoryLimitRequest } from './statutory-limit.dto.ts';
import { StatutoryLimitsHandler } from './statutory-limits.handler.ts';

const WELL: AddStatutoryLimitRequest = {
  ...{ code: 'WELL_PERMIT', name: '取水许可', category: 'PERMIT', limit: '20wd', basis: '取水条例（示例）' },
};

describe('limits that laws set', () => {
  let world: CaseWorld;
  let admin: Viewer;
  let limits: StatutoryLimitsHandler;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    limits = new StatutoryLimitsHandler(new ReferenceChanges(world.dataSource, world.references), world.pool);
    admin = await viewerOf(world, ADMIN);
  });

  const known = async (code: string) => (await world.references.current()).directory.statutoryLimit(code);
  const faultOf = async (said: Partial<AddStatutoryLimitRequest>) =>
    (await refusalOf(Promise.resolve().then(() => limits.add(admin, plain(), { ...WELL, ...said }))))?.more.errors;

  it.each([
    ['a code of other signs', { code: 'well permit' }, { path: 'code', code: 'statutory-code' }],
    ['a code that begins with a digit', { code: '1WELL' }, { path: 'code', code: 'statutory-code' }],
    ['a category that is not there', { category: 'WELLS' }, { path: 'category', code: 'unknown' }],
    ['a limit of no time', { limit: '0wd' as const }, { path: 'limit', code: 'duration' }],
  ])('are not added with %s', async (_, said, fault) => {
    expect(await faultOf(said)).toMatchObject([fault]);
    expect(await known(WELL.code)).toBeNull();
  });

  it('are added, offered to those who charge units, changed for cases from now on, and ended', async () => {
    const { body } = await limits.add(admin, plain(), WELL);
    expect(body).toMatchObject({ ...WELL, version: 1, endedAt: null });
    expect(await known(WELL.code)).toMatchObject({ limit: '20wd' });
    const again = limits.add(admin, plain(), WELL);
    expect(await refusalOf(again)).toMatchObject({ code: 'already-taken' });
    await limits.amend(admin, plain(1), body.id, { limit: '15wd' });
    expect(await known(WELL.code)).toMatchObject({ limit: '15wd' });
    const ended = await limits.end(admin, plain(2), body.id, {});
    expect(ended.body.endedAt).not.toBeNull();
    expect(await known(WELL.code)).toBeNull();
    for (const write of [
      () => limits.amend(admin, plain(), body.id, { limit: '9wd' }),
      () => limits.end(admin, plain(), body.id, {}),
    ])
      expect(await refusalOf(write())).toMatchObject({ code: 'already-ended' });
  });

  it('are amended to no other fault, in the version that was seen, and by ADMIN alone', async () => {
    const { body } = await limits.add(admin, plain(), { ...WELL, code: 'WELL_CLOSING' });
    const amend = (fields: object, headers = plain()) =>
      refusalOf(Promise.resolve().then(() => limits.amend(admin, headers, body.id, fields)));
    expect(await amend({ category: 'WELLS' })).toMatchObject({ more: { errors: [{ path: 'category' }] } });
    expect(await amend({ limit: '0wd' })).toMatchObject({ more: { errors: [{ path: 'limit' }] } });
    expect(await amend({ limit: '9wd' }, plain(7))).toMatchObject({ code: 'stale-version' });
    const officer = await viewerOf(world, 'sy.fagai.head');
    for (const write of [
      () => limits.add(officer, plain(), { ...WELL, code: 'WELL_OTHER' }),
      () => limits.amend(officer, plain(), body.id, { limit: '9wd' }),
      () => limits.end(officer, plain(), body.id, {}),
    ])
      expect(await refusalOf(write())).toMatchObject({ code: 'role-missing' });
    expect(await limits.one(admin, body.id)).toEqual(body);
  });
});
