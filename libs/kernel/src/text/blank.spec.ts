import { hasBlank } from './blank.ts';

describe('a place to be filled in', () => {
  it.each(['', ' ', '××', '0914-×××××××', '第×条', 'XX', '联系人：ＸＸ', '____', '□', '{{name}}', '3 × 厂房'])(
    '%s has one',
    (text) => expect(hasBlank(text)).toBe(true),
  );

  it.each(['温云砚', '0914-000-0001', '3×5米', '3 × 5 米', 'MAX-X1', '二〇二六年', '商政办授〔2026〕1号（示例）'])(
    '%s has none',
    (text) => expect(hasBlank(text)).toBe(false),
  );
});
