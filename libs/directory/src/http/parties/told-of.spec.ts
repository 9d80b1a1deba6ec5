import type { ReferenceEventAnswer } from '../changes/reference-history.answer.ts';
import type { PartyAnswer } from './party.answers.ts';
import { toldOf } from './told-of.ts';

const CONTACT = { name: '示例联系人', phone: '0914-000-0000' };
const EVENT: ReferenceEventAnswer = {
  ...{ seq: 2, type: 'amended', at: '2026-03-02T01:00:00.000Z', by: null, facts: {} },
  before: { name: '甲', contact: CONTACT },
  after: { name: '乙', contact: { ...CONTACT, name: '另一联系人' } },
};
const seenWith = (contact: PartyAnswer['contact']) => ({ contact }) as PartyAnswer;

describe('the history of a party (rules.md §18)', () => {
  it('is told whole to who sees whom to call', () => {
    expect(toldOf(EVENT, seenWith(CONTACT))).toEqual(EVENT);
  });

  it('says to others that the contact changed, and nothing of it', () => {
    const told = toldOf(EVENT, seenWith(null));
    expect(told).toEqual({ ...EVENT, before: { name: '甲', contact: null }, after: { name: '乙', contact: null } });
    const added = toldOf({ ...EVENT, before: null, after: { code: 'X' } }, seenWith(null));
    expect([added.before, added.after]).toEqual([null, { code: 'X' }]);
  });
});
