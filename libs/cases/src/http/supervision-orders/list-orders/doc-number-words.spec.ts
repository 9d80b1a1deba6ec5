import { docNumberWords } from './doc-number-words.ts';

describe('a document number as people type it', () => {
  it.each([
    ['商政督〔2026〕12号', '商政督', 2026, 12],
    ['商政督[2026]12号', '商政督', 2026, 12],
    ['商政督（２０２６）１２号', '商政督', 2026, 12],
    ['商政督【2026】第12号', '商政督', 2026, 12],
    [' 商政督 2026 12 ', '商政督', 2026, 12],
    ['商政督2026年12号', '商政督', 2026, 12],
    ['政督〔2026〕', '政督', 2026, null],
    ['商政督〔2026', '商政督', 2026, null],
    ['商政督12', '商政督', null, 12],
    ['商政督', '商政督', null, null],
    ['〔2026〕12号', null, 2026, 12],
    ['2026 12', null, 2026, 12],
    ['12号', null, null, 12],
    ['第012号', null, null, 12],
    ['2026号', null, null, 2026],
  ])('%s', (typed, code, year, n) => {
    expect(docNumberWords(typed)).toEqual({ code, year, n });
  });

  it.each(['2026', '〔2026〕', '12号楼用电', 'SL-2026-000012', '12号 用电', '2026-12', '0号', ''])(
    'is not “%s”: text, or too little to look for',
    (typed) => expect(docNumberWords(typed)).toBeNull(),
  );

  it('may be a word: whether an office has such a code is the directory’s to say', () => {
    expect(docNumberWords('融资')).toEqual({ code: '融资', year: null, n: null });
  });
});
