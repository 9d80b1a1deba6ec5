import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { partySheet, sendSheet as send } from '../support/send-sheet.ts';
import { testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(180_000);

const SHEET = partySheet(3);
const FAULTY = `${SHEET}\nSY-X4,个体,,月亮县,宁怀澄,0914-0000000`;

describe('sheets that come in, and operations', () => {
  let api: ApiProcess;
  let worker: WorkerProcess;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    admin = await api.people.as('sl.zfb.admin');
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const one = async (id: string) => (await admin.get(`/operations/${id}`)).body;

  it('are offered with a template to those who may import, and to no one else', async () => {
    const kinds = (await admin.get('/imports')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['units', 'people-and-posts', 'parties', 'assignments']);
    const office = await api.people.as('sy.zfb.dispatch1');
    expect((await office.get('/imports')).body.items).toHaveLength(2);
    const template = await admin.get('/imports/parties/template', { accept: '*/*' });
    expect(template.headers.get('content-disposition')).toBe('attachment; filename="parties.xlsx"');
    expect((await office.get('/imports/units/template')).status).toBe(403);
    const liaison = await api.people.as('sy.fagai.head');
    expect((await send(liaison, '/imports/parties?dryRun=true', SHEET)).body.code).toBe('role-missing');
    expect((await send(admin, '/imports/unknown', SHEET)).status).toBe(404);
  });

  it('are told what is wrong with each cell, in the reader’s language, and nothing is imported', async () => {
    const { status, body } = await send(admin, '/imports/parties?dryRun=true', FAULTY);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'parties',
      format: 'csv',
      encoding: 'UTF-8',
      rows: 4,
      faultyRows: 1,
      faultCount: 3,
    });
    expect(body.faults).toContainEqual(
      expect.objectContaining({ row: 5, column: '类型', value: '个体', message: '须为 企业、项目 之一' }),
    );
    const english = await send(admin, '/imports/parties?dryRun=true', FAULTY, { headers: { 'accept-language': 'en' } });
    expect(english.body.faults[0]).toMatchObject({ column: 'Name', message: 'is required' });
    expect((await send(admin, '/imports/parties', FAULTY)).body).toMatchObject({ status: 409, code: 'sheet-faulty' });
    expect((await admin.get('/operations')).body.items).toEqual([]);
  });

  it('are refused where they are no sheet, no file, or come in JSON', async () => {
    const noSheet = await send(admin, '/imports/parties?dryRun=true', 'PK\u0003\u0004…');
    expect(noSheet.body.errors).toMatchObject([{ path: 'file', code: 'sheet' }]);
    const lacking = await send(admin, '/imports/parties?dryRun=true', '编码,名称\n1,2');
    expect(lacking.body.errors).toMatchObject([{ path: 'file', code: 'sheet-columns' }]);
    expect((await send(admin, '/imports/parties', SHEET, { field: 'sheet' })).status).toBe(400);
    expect((await admin.post('/imports/parties', {})).status).toBe(415);
    expect((await send(admin, '/cases', SHEET)).status).toBe(415);
    expect((await send(admin, '/imports/parties', 'a'.repeat(11 * 1024 * 1024))).status).toBe(413);
  });

  it('become an operation that waits while no worker is there, is done by one, and a second time changes nothing', async () => {
    const first = await send(admin, '/imports/parties', SHEET, { headers: { 'idempotency-key': 'sheet-1' } });
    expect(first.status).toBe(202);
    const { id } = first.body;
    expect(first.headers.get('location')).toBe(`/api/v1/operations/${id}`);
    expect(first.body).toMatchObject({ kind: 'import', state: 'QUEUED', count: 3, allowedActions: ['cancel'] });
    const again = await send(admin, '/imports/parties', SHEET, { headers: { 'idempotency-key': 'sheet-1' } });
    expect(again.body.id).toBe(id);
    expect(
      (
        await send(admin, '/imports/parties', FAULTY.replace('月亮', '山阳'), {
          headers: { 'idempotency-key': 'sheet-1' },
        })
      ).status,
    ).toBe(409);

    worker = await startWorker({ databaseUrl: api.database.url, temporal: await testTemporal() });
    const done = await eventually(
      'the import to be done',
      () => one(id),
      ({ state }) => state === 'DONE',
    );
    expect(done).toMatchObject({ done: 3, failed: 0, skipped: 0, progress: 1, isWaiting: false, allowedActions: [] });
    const results = await admin.all(`/operations/${id}/results?limit=2`);
    expect(results.map(({ state, result }) => [state, result.change])).toEqual(Array(3).fill(['DONE', 'added']));
    expect(results[0].label).toContain('SY-X1');

    const second = await send(admin, '/imports/parties', SHEET);
    const skipped = await eventually(
      'the second import',
      () => one(second.body.id),
      ({ state }) => state === 'DONE',
    );
    expect(skipped).toMatchObject({ done: 0, skipped: 3 });
  });

  it('are seen and cancelled by who asked and by an administrator, by no one else', async () => {
    const office = await api.people.as('sy.zfb.dispatch1');
    const { body: own } = await send(office, '/imports/parties', SHEET);
    const other = await api.people.as('sl.zfb.mayor');
    expect((await office.get(`/operations/${own.id}`)).status).toBe(200);
    for (const path of [`/operations/${own.id}`, `/operations/${own.id}/results`])
      expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`/operations/${own.id}/cancel`)).status).toBe(404);
    expect((await other.get('/operations')).body.items).toEqual([]);
    await eventually(
      'its end',
      () => one(own.id),
      ({ state }) => state === 'DONE',
    );
    expect((await admin.post(`/operations/${own.id}/cancel`)).body.code).toBe('wrong-operation-state');
    expect((await admin.post(`/operations/${own.id}/resume`)).body.code).toBe('nothing-to-do');
    expect((await admin.post('/operations', { kind: 'import' })).body.errors).toMatchObject([
      { path: 'kind', code: 'one-of' },
    ]);
  });
});
