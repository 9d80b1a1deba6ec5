import type { Translate } from '../../i18n/use-texts.ts';

const KINDS = ['requirements', 'feedback', 'hint', 'basis'] as const;
const PARTS = [
  ...['BLUE', 'YELLOW', 'RED', 'STAGE', 'CLAIM', 'NAME', 'HANDLE', 'RECTIFY_MISSED', 'COMMITMENT_MISSED'],
  ...['UNSOLVED', 'FALSE_CLOSURE', 'DIRECT', 'INSTRUCTION', 'REPEATED', 'ANSWER_ACCEPTED', 'ANSWER_REJECTED'],
] as readonly Part[];
type Part = keyof (typeof import('../../i18n/zh-CN/manage-document-texts.json'))['part'];

/** `requirements.BLUE` in words; a code that has none stands as it is. */
export function textName(code: string, t: Translate): string {
  const [first, second] = code.split('.');
  const kind = KINDS.find((one) => one === first);
  const part = PARTS.find((one) => one === second);
  return kind && part
    ? `${t(`manage-document-texts:kind.${kind}`)} · ${t(`manage-document-texts:part.${part}`)}`
    : code;
}
