import type { Policy } from '../../api/schema.gen.ts';
import { valueAt, withValueAt } from './document-path.ts';

const document = { name: 'x', categories: { LAND: { handle: '5wd' } }, coUnit: '3wd' } as unknown as Policy;

describe('a document in the editor', () => {
  it('is changed at one place, and stays in its order', () => {
    const longer = withValueAt(document, 'categories.LAND.handle', '7wd');
    expect(longer).toEqual({ name: 'x', categories: { LAND: { handle: '7wd' } }, coUnit: '3wd' });
    expect(Object.keys(longer)).toEqual(['name', 'categories', 'coUnit']);
    expect(valueAt(longer, 'categories.LAND.handle')).toBe('7wd');
    expect(valueAt(document, 'categories.LAND.handle')).toBe('5wd');
  });

  it('loses a category with its last value, and gets one with its first', () => {
    expect(withValueAt(document, 'categories.LAND.handle', undefined)).toEqual({
      name: 'x',
      categories: {},
      coUnit: '3wd',
    });
    const other = withValueAt(document, 'categories.LABOR.urgency', 'URGENT');
    expect(valueAt(other, 'categories.LABOR')).toEqual({ urgency: 'URGENT' });
    expect(valueAt(document, 'categories.LABOR.urgency')).toBeUndefined();
  });
});
