import type { Gap } from '../../api/schema.gen.ts';
import type { Translate } from '../../i18n/use-texts.ts';

export interface GapLine {
  readonly text: string;
  /** Where it is mended. */
  readonly path: string;
}

/** One line says so many names. */
const MOST_NAMED = 5;

const TABLE: Readonly<Record<Gap['code'], string>> = {
  'no-dispatcher': '/manage/posts',
  'signatory-vacant': '/manage/posts',
  'post-vacant': '/manage/posts',
  'no-signer-outside': '/manage/signatories',
  'no-judge-outside': '/manage/posts',
  blank: '/manage/regions',
};

/** Gaps in words, those of a kind in one line: who is lacking where, and what that means. */
export function gapLines(gaps: readonly Gap[], t: Translate): GapLine[] {
  return [...Map.groupBy(gaps, ({ code }) => code)].map(([code, same]) => {
    const named = [...new Set(same.map((gap) => nameOf(gap, t)))];
    const names = named.slice(0, MOST_NAMED).join(t('common:listSeparator'));
    const further = named.length - MOST_NAMED;
    const all = further > 0 ? t('manage:gaps.andMore', { names, count: further }) : names;
    return { text: t(`manage:gaps.${code}`, { names: all, count: named.length }), path: pathOf(code, same) };
  });
}

function nameOf({ code, unit, title, colour }: Gap, t: Translate): string {
  if (code === 'no-signer-outside' && colour) return `${unit}（${t(`terms:colour.${colour}`)}）`;
  return title ?? unit ?? '';
}

/** A single gap leads to its row. */
function pathOf(code: Gap['code'], [first, ...others]: readonly Gap[]): string {
  if (others.length > 0 || !first) return TABLE[code];
  if (first.postId !== null) return `${TABLE[code]}?row=${first.postId}`;
  return code === 'no-dispatcher' && first.unitId !== null ? `${TABLE[code]}?unitId=${first.unitId}` : TABLE[code];
}
