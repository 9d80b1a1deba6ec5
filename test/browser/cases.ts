import { aFiling, partyNamed, unitCoded } from '../support/filing.ts';
import { eventually } from '../support/eventually.ts';
import type { People } from '../support/api-client.ts';

/** Where a case is wanted to stand; everything up to there is done by API. */
export type Stage = 'onSite' | 'toDispatch' | 'toClaim' | 'inHand' | 'toReview' | 'toFollowUp' | 'toClose';

interface Prepared {
  readonly id: string;
  readonly title: string;
}

/** What the department hands in. */
export const SUBMISSION = {
  outcome: 'A',
  result: '举办专场招聘会两场，到岗六十二人。',
  enterpriseContact: { person: '联系人（示例）', opinion: '用工需求已满足。' },
  evidence: ['到岗名单.xlsx', '企业回执.pdf'],
};

/** Files a case of the enterprise in 山阳县 and takes it to a stage by the people whose duty it is. */
export async function caseAt(
  people: People,
  stage: Stage,
  title: string,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Prepared> {
  const by = async (account: string, path: string, body: unknown = {}) => {
    const { status, body: answer } = await (await people.as(account)).post(path, body);
    if (status >= 300) throw new Error(`${account} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const liaison = await people.as('sy.fagai.head');
  const party = await partyNamed(liaison, '山阳恒启电子');
  const { id } = await by('sy.fagai.head', '/cases', aFiling(party.id, { title, ...said }));
  const prepared = { id, title };
  if (stage === 'onSite') return prepared;
  await by('sy.fagai.head', `/cases/${id}/escalate`, { reason: '本单位无招聘职能。' });
  if (stage === 'toDispatch') return prepared;
  const lead = await unitCoded(liaison, 'SY-HUMAN_RESOURCES');
  const { leadTask } = await by('sy.zfb.dispatch1', `/cases/${id}/dispatch`, {
    lead: lead.id,
    requirement: '三日内拿出办法，书面答复企业。',
  });
  if (stage === 'toClaim') return prepared;
  await by('sy.renshe.officer', `/tasks/${leadTask.id}/claim`);
  if (stage === 'inHand') return prepared;
  await by('sy.renshe.head', `/tasks/${leadTask.id}/submit`, SUBMISSION);
  if (stage === 'toReview') return prepared;
  await by('sy.zfb.dispatch1', `/cases/${id}/review`, { accept: true });
  if (stage === 'toFollowUp') return prepared;
  await by('sy.hengqi.enterprise', `/cases/${id}/follow-up`, { reached: true, rating: 5 });
  return prepared;
}

interface OrderedCase extends Prepared {
  readonly orderId: string;
}

/** A case whose department was silent until its blue order came out; under a policy that asks for it soon. */
export async function orderedCase(people: People, title: string): Promise<OrderedCase> {
  const prepared = await caseAt(people, 'toClaim', title);
  const supervisor = await people.as('sy.dcb.head');
  const orders = await eventually(
    'the blue order',
    async () => (await supervisor.get(`/cases/${prepared.id}`)).body.orders as { id: string; state: string }[],
    (all) => all.some(({ state }) => state === 'ISSUED'),
  );
  return { ...prepared, orderId: orders[0]!.id };
}
