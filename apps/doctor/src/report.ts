import { chineseDateTime, toIso } from '@zhuoluo/kernel';
import type { Diagnosis } from './examine.ts';

/** For people: a line for each check, and under it the first faults. */
export function table({ at, cases, openCases, events, orders, erasedTexts, findings, isWhole }: Diagnosis): string {
  const width = Math.max(...findings.map((f) => f.check.length));
  const lines = findings.flatMap(({ check, title, count, faults }) => [
    `  ${count === 0 ? '✓' : '✗'} ${check.padEnd(width)}  ${title}${count === 0 ? '' : `：${count} 处不符`}`,
    ...faults.map(({ subject, what }) => `      ${subject}  ${what}`),
    ...(count > faults.length ? [`      … 另有 ${count - faults.length} 处`] : []),
  ]);
  return [
    `截至 ${chineseDateTime(at)}：事项 ${cases} 件（在办 ${openCases}），事件 ${events} 条，督办单 ${orders} 份${erasedTexts ? `，已删除个人信息 ${erasedTexts} 处` : ''}`,
    ...lines,
    isWhole ? '全部相符。 Everything holds.' : '有不符之处。 Something does not hold.',
  ].join('\n');
}

/** For programs. */
export function json({ at, ...rest }: Diagnosis): string {
  return JSON.stringify({ at: toIso(at), ...rest }, null, 2);
}
