import { pageOfWhole } from './whole-list.ts';

const KINDS = ['用地', '用工', '融资', '环保', '人才'].map((name, n) => ({ code: `C${n}`, name, active: n < 4 }));
const LIST = {
  words: ({ code, name }: (typeof KINDS)[number]) => [code, name],
  sorts: { code: ({ code }: { code: string }) => code },
};

const asked = (words: Parameters<typeof pageOfWhole>[1]) => pageOfWhole(KINDS, words, LIST);
const codes = (page: ReturnType<typeof asked>) => page.items.map(({ code }) => code);

describe('a list that the API gives whole', () => {
  it('is cut into pages that know how many rows there are', () => {
    const first = asked({ limit: 2 });
    expect(first).toMatchObject({ nextCursor: '2', total: 5 });
    expect(codes(asked({ limit: 2, cursor: '4' }))).toEqual(['C4']);
    expect(asked({ limit: 2, cursor: '4' }).nextCursor).toBeNull();
  });

  it('is searched, narrowed and turned', () => {
    expect(codes(asked({ q: '用' }))).toEqual(['C0', 'C1']);
    expect(codes(asked({ active: false }))).toEqual(['C4']);
    expect(codes(asked({ q: 'c', sort: '-code', limit: 1 }))).toEqual(['C4']);
  });
});
