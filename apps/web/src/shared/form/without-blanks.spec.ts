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

it('a group of fields is not sent if none of them was filled in, and one without fields stays', () => {
  expect(withoutBlanks({ contact: { name: undefined, phone: '' }, limits: {} })).toEqual({ limits: {} });
});
