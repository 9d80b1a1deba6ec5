import { withoutBlanks } from './without-blanks.ts';

it('what was typed and erased is not sent', () => {
  expect(
    withoutBlanks({ text: '进展', reason: '', contact: { name: '甲', phone: ' ' }, evidence: ['a'], n: 0 }),
  ).toEqual({
    text: '进展',
    contact: { name: '甲' },
    evidence: ['a'],
    n: 0,
  });
});
