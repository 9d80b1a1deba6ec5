import type { People } from '../support/api-client.ts';
import { caseAt, orderedCase } from './cases.ts';

/** A word of five hundred letters: no place in it to end a line. */
const WORD = 'Wortohnezwischenraum'.repeat(25);

/** As wide as thirty characters of a title can be. */
export const WIDE_TITLE = 'W'.repeat(30);

/** Texts at the edge of what people may write, with line ends of their own. */
export const LONGEST = {
  facts: `第一行\n第二行\n\n${WORD}\n${'𠮷'.repeat(300)}`,
  wish: WORD,
  contact: { name: 'Ｗ'.repeat(20), phone: '0914-×××××××' },
};

/** Cases at every stage and an order, all with the longest texts. */
export interface LongWords {
  readonly caseId: string;
  readonly orderId: string;
  readonly partyId: string;
}

/** Files them; the policy in force must order a silent department soon. */
export async function fileLongWords(people: People): Promise<LongWords> {
  const ordered = await orderedCase(people, WIDE_TITLE);
  for (const stage of ['onSite', 'toDispatch', 'toClaim', 'inHand', 'toFollowUp', 'toClose'] as const)
    await caseAt(people, stage, WIDE_TITLE, LONGEST);
  const { id } = await caseAt(people, 'toReview', WIDE_TITLE, LONGEST);
  const { body } = await (await people.as('sy.fagai.head')).get(`/cases/${id}`);
  return { caseId: id, orderId: ordered.orderId, partyId: (body as { party: { id: string } }).party.id };
}
