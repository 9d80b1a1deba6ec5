import type { Language } from '@zhuoluo/platform';
import type { POLICY_REMARKS } from '../../../rules/policy-remarks.ts';

type RemarkCode = (typeof POLICY_REMARKS)[number] | 'ladder-waits';

/** What a remark says; `{name}` stands for a fact. */
export const REMARK_WORDS = {
  'reminder-too-late': {
    zh: '提醒（{reminder}）不早于它所提醒的时限（{limit}），这一提醒不会发出；应写得更短',
    en: 'the reminder ({reminder}) is no earlier than what it reminds of ({limit}), and is never given; make it shorter',
  },
  'more-urgent-longer': {
    zh: '更急的事项时限反而更长：{limit}，而下一档为 {other}',
    en: 'a more urgent case has more time: {limit}, and the next class {other}',
  },
  'cap-below-floor': {
    zh: '最长间隔（{cap}）短于最短间隔（{floor}），间隔始终为 {cap}',
    en: 'the cap ({cap}) is below the floor ({floor}): the interval is always {cap}',
  },
  seconds: {
    zh: '有 {count} 处时限以秒或分计：只用于演示和检验，不得用于实际办理',
    en: '{count} limits are of seconds or minutes: for demonstrations alone, not for real cases',
  },
  'ladder-waits': {
    zh: '{region}：{colourZh}督办单无人获授权代签，无人签发时停在这里；应办理授权签发，或者改为自动签发',
    en: '{region}: no one is authorised to sign {colour} orders for their signer, and an unsigned one waits; authorise somebody, or let it issue itself',
  },
} as const satisfies Readonly<Record<RemarkCode, Readonly<Record<Language, string>>>>;

export function remarkMessage(
  code: RemarkCode,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return REMARK_WORDS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
