import { newId } from './new-id.ts';

describe('an id', () => {
  const ids = Array.from({ length: 2_000 }, newId);

  it('is a UUIDv7', () => {
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is never given twice and sorts after those before it', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});
