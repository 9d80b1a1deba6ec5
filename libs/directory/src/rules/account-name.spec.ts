import { isAccountName } from './account-name.ts';

describe('the name of an account', () => {
  it.each(['sy.fagai.head', 'SY.Fagai.Head', 'a-b', 'zhang_san', '3rd.office', 'a'.repeat(64)])('may be %s', (name) => {
    expect(isAccountName(name)).toBe(true);
  });

  it.each(['', 'ab', '.zhang', '-zhang', '张三丰', 'zhang san', 'zhang@office', 'a'.repeat(65)])(
    'may not be “%s”',
    (name) => expect(isAccountName(name)).toBe(false),
  );
});
