/** What somebody typed of a document number 机关代字〔年〕N号; null where they left a part out. */
export interface DocNumberWords {
  readonly code: string | null;
  readonly year: number | null;
  readonly n: number | null;
}

const OPENING = '[〔【\\[(〈]?';
const CLOSING = '[〕】\\])〉年]?';
const TYPED = new RegExp(
  `^(\\p{Script=Han}*?) ?(?:${OPENING} ?(20\\d\\d) ?${CLOSING})? ?(?:第? ?0*([1-9]\\d{0,5}) ?号?)?$`,
  'u',
);

/** Reads “商政督〔2026〕12号”, “山督[2026]12”, “12号”, “2026 12”, “商政督2026年”; null where it is no number, nor a part of one. */
export function docNumberWords(typed: string): DocNumberWords | null {
  const plain = typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  const [, code, year, n] = TYPED.exec(plain) ?? [];
  const words = { code: code || null, year: year ? Number(year) : null, n: n ? Number(n) : null };
  return words.code === null && words.n === null ? null : words;
}
