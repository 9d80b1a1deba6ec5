import type { useTexts } from '../../i18n/use-texts.ts';

type Translate = ReturnType<typeof useTexts>['t'];

/** The units in which the API says what is left (api.md, Running limits). */
const UNITS = { 个工作日: 'wd', 天: 'd', 小时: 'h', 分钟: 'min', 秒: 's' } as const;
type Unit = keyof typeof UNITS;

const FORM = new RegExp(`^(剩|超期)((?:\\d+(?:${Object.keys(UNITS).join('|')}))+)$`);

/** What is left, as the API counted and said it, in the language of the page; as it came where it is said otherwise. */
export function remainingWords(text: string, t: Translate): string {
  if (text === '已到期') return t('case:remaining.now');
  const [, side, length = ''] = FORM.exec(text) ?? [];
  if (side === undefined) return text;
  const words = [...length.matchAll(/(\d+)(\D+)/g)].map(([, count, unit]) =>
    t(`case:limitUnit.${UNITS[unit as Unit]}`, { count: Number(count) }),
  );
  return t(side === '剩' ? 'case:remaining.left' : 'case:remaining.late', { length: words.join(' ') });
}
