import { type SampleCase, readSample } from '../../../deploy/sample/sample.ts';
import type { Client } from './client.ts';
import { type CaseView, Player } from './play.ts';

const SIGNER = 'ln.zfb.head';
const UNIT = { id: 'unit' };
const DRAFT = { id: 'draft', colour: 'YELLOW', state: 'PENDING_SIGN', docNumber: null, issuedAt: null, unit: UNIT };

/** A case with one unsigned draft, which the API shows to its signer alone. */
class DraftForSigner {
  readonly posted: string[] = [];

  async get(account: string): Promise<CaseView> {
    const tasks = [
      { id: 'task', role: 'LEAD', state: 'CLAIMED', endedAt: null, unit: UNIT, claimMode: null, requests: [] },
    ];
    const orders = account === SIGNER ? [{ ...DRAFT, taskId: 'task' }] : [];
    return { id: 'case', caseNo: 'SL', state: 'HANDLING', level: 'DEPARTMENT', tasks, orders };
  }

  async post(account: string, path: string): Promise<unknown> {
    this.posted.push(`${account} ${path}`);
    return this.get(account);
  }
}

it('waits for a draft, and signs it, as its signer: the filer of the case is shown no draft', async () => {
  const script: SampleCase['script'] = [
    { waitFor: 'YELLOW_PENDING_SIGN', unitCode: 'UNIT' },
    { by: SIGNER, do: 'sign', task: 'LEAD', order: 'YELLOW', with: {} },
  ];
  const api = new DraftForSigner();
  const player = new Player(api as unknown as Client, new Map([['UNIT', UNIT.id]]), new Map());
  const { failure } = await player.play({ ...readSample().cases[0]!, script });
  expect(failure).toBeNull();
  expect(api.posted).toContain(`${SIGNER} /supervision-orders/draft/sign`);
});
