import { writtenWords } from './written-words.ts';

describe('what somebody wrote into a form', () => {
  it('is its texts in their order, at any depth', () => {
    const values = {
      result: '到岗六十二人。',
      enterpriseContact: { person: '联系人', opinion: '满意。' },
      evidence: ['名单.xlsx'],
    };
    expect(writtenWords(values)).toEqual(['到岗六十二人。', '联系人', '满意。', '名单.xlsx']);
  });

  it('is no id, code, time, choice or blank', () => {
    const values = {
      lead: '01a22c0e-cf61-7000-8000-0cd00076095e',
      urgency: 'EXTRA_URGENT',
      outcome: 'A',
      until: '2030-01-02T15:04',
      day: '2030-01-02',
      accept: true,
      rating: 5,
      reason: ' ',
      none: null,
    };
    expect(writtenWords(values)).toEqual([]);
  });
});
