import { readReferenceHistory } from '@zhuoluo/directory/store';
import { ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import type { CaseWorld } from '@zhuoluo/testing';
import { ADMIN, plain } from '../../../../../test/support/party-desk.ts';
import { refusalOf } from '../../../../../test/support/refusal-of.ts';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { viewerOf } from '../../../../../test/support/viewer.ts';
import { DOCUMENT_TEXT_CODES, DOCUMENT_TEXTS, lineOf } from '../../rules/supervision-order/document-texts.ts';
import { DocumentTextsHandler } from './document-texts.handler.ts';

describe('the texts of papers', () => {
  let world: CaseWorld;
  let admin: Viewer;
  let texts: DocumentTextsHandler;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    texts = new DocumentTextsHandler(new ReferenceChanges(world.dataSource, world.references), world.pool);
    admin = await viewerOf(world, ADMIN);
  });

  const textOf = async (code: string) => (await texts.list(admin, {})).items.find((item) => item.code === code)!;

  it('are all that the program brings, in the order of papers, until the city words one otherwise', async () => {
    const { items, total } = await texts.list(admin, {});
    expect(items.map(({ code }) => code)).toEqual(DOCUMENT_TEXT_CODES);
    expect(total).toBe(DOCUMENT_TEXT_CODES.length);
    for (const { isOwn, lines, programLines } of items) expect([isOwn, lines]).toEqual([false, programLines]);
  });

  it('are those of the city once it has worded them, with places filled, and the program’s again once restored', async () => {
    const { id, version } = await textOf('hint.BLUE');
    const own = ['请于整改时限内反馈；{扣分}。'];
    const { body } = await texts.amend(admin, plain(version), id, { lines: own });
    expect(body).toMatchObject({ lines: own, isOwn: true, version: version + 1 });
    const { directory } = await world.references.current();
    expect(lineOf(directory, 'hint.BLUE', { 扣分: '扣1分' })).toBe('请于整改时限内反馈；扣1分。');
    const restored = await texts.amend(admin, plain(), id, { restore: true });
    expect(restored.body).toMatchObject({ lines: DOCUMENT_TEXTS['hint.BLUE'].lines, isOwn: false });
    const told = await readReferenceHistory(world.pool, { kind: 'document-text', id }, { before: null, limit: 9 });
    expect(told.map(({ change }) => change.after['lines'])).toEqual([null, own]);
  });

  it('worded as they are already tell nothing', async () => {
    const { id } = await textOf('feedback.RED');
    const lines = ['书面说明一份。'];
    const { body } = await texts.amend(admin, plain(), id, { lines });
    expect((await texts.amend(admin, plain(), id, { lines })).body.version).toBe(body.version);
    expect((await texts.amend(admin, plain(), id, {})).body).toEqual(body);
  });

  it.each([
    ['a place that no case fills', 'hint.RED', ['{扣分}，{罚款}。'], 'unknown-place'],
    ['two paragraphs for a line', 'basis.NAME', ['《规则》', '第一条'], 'one-line'],
    ['no paragraph', 'requirements.RED', [], 'one-line'],
  ])('are refused with %s, and the places there are get named', async (_, code, lines, fault) => {
    const before = await textOf(code);
    const refusal = await refusalOf(texts.amend(admin, plain(), before.id, { lines }));
    const places = before.places.map((place) => `{${place}}`).join(' ');
    expect(refusal!.more.errors).toMatchObject([{ path: 'lines', code: fault, facts: { places } }]);
    expect(await textOf(code)).toEqual(before);
  });

  it('are written in the version that was seen, and by ADMIN alone', async () => {
    const { id, version } = await textOf('basis.CLAIM');
    const lines = ['第一条'];
    expect(await refusalOf(texts.amend(admin, plain(version + 1), id, { lines }))).toMatchObject({
      code: 'stale-version',
    });
    const officer = await viewerOf(world, 'sy.fagai.head');
    expect(await refusalOf(texts.amend(officer, plain(), id, { lines }))).toMatchObject({ code: 'role-missing' });
    expect((await textOf('basis.CLAIM')).isOwn).toBe(false);
  });
});
