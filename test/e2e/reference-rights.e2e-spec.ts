import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Role } from '@zhuoluo/kernel';
import { startApi, type ApiProcess } from '../support/api-process.ts';

jest.setTimeout(120_000);

interface Operation {
  readonly 'x-written-by'?: readonly Role[];
}

/** Nothing has it, so that no write of a permitted role hits anything. */
const NO_ID = '00000000-0000-7000-8000-000000000000';

const { paths } = JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

const WRITES = Object.entries(paths).flatMap(([address, methods]) =>
  Object.entries(methods).flatMap(([method, { 'x-written-by': writers }]) =>
    writers ? [{ address, method: method.toUpperCase(), writers }] : [],
  ),
);

/** One account that holds each role, and no role that another line is about. */
const ACCOUNTS: readonly (readonly [Role, account: string])[] = [
  ['LIAISON', 'sl.bank1.head'],
  ['UNIT_OFFICER', 'sy.renshe.officer'],
  ['DISPATCHER', 'sy.zfb.dispatch1'],
  ['SUPERVISOR', 'sy.dcb.inspector1'],
  ['LEADER', 'sl.zfb.mayor'],
  ['HOTLINE', 'sl.rexian.operator1'],
  ['ASSESSOR', 'sl.khb.assessor'],
  ['ENTERPRISE', 'sy.hengqi.enterprise'],
  ['ADMIN', 'sl.zfb.admin'],
];

describe('reference data are written by those whose they are, and by no other role', () => {
  let api: ApiProcess;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each(ACCOUNTS)('%s', async (role, account) => {
    const person = await api.people.as(account);
    const { roles } = (await person.get('/me')).body as { roles: Role[] };
    expect(roles).toContain(role);
    for (const { address, method, writers } of WRITES) {
      const path = address
        .replace('/api/v1', '')
        .replaceAll(/\{year\}/g, '2199')
        .replaceAll(/\{\w+\}/g, NO_ID);
      const { status, body } = await person.send(method, path, '{}', { 'content-type': 'application/json' });
      const refused = status === 403 && body.code === 'role-missing';
      expect({ write: `${method} ${path}`, refused }).toEqual({
        write: `${method} ${path}`,
        refused: !writers.some((writer) => roles.includes(writer)),
      });
    }
  });
});
