import { fieldMessage } from './field-faults.ts';
import type { Fault, ProblemFacts } from './fault.ts';
import type { Language } from './language.ts';
import { PROBLEM_OF } from './problem-heads.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** An RFC 9457 problem as the interface answers it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable, for programs: which rule or fault it was. */
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number | null>>;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export function problemOf(fault: Fault, language: Language): ProblemDocument {
  const head = PROBLEM_OF[fault.code];
  const title = titleOf(head[language], fault.more.facts);
  const errors = (fault.more.errors ?? []).map((e) => ({
    path: e.path,
    code: e.code,
    message: fieldMessage(e, language),
  }));
  return {
    type: `urn:zhuoluo:problem:${fault.code}`,
    title,
    status: head.status,
    detail: detailOf(title, fault, errors, language),
    code: fault.code,
    ...(fault.more.facts ? { facts: fault.more.facts } : {}),
    errors,
  };
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const IN_SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `{name}` in a title stands for a fact of the refusal; instants are told as people in Shanghai read them. */
function titleOf(head: string, facts: ProblemFacts = {}): string {
  return head.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    return INSTANT.test(fact) ? IN_SHANGHAI.format(new Date(fact)) : fact;
  });
}

function detailOf(title: string, fault: Fault, errors: ProblemDocument['errors'], language: Language): string {
  const facts = Object.entries(fault.more.facts ?? {}).map(([name, value]) => `${name}=${value ?? '-'}`);
  const parts = [...errors.map((e) => (e.path ? `${e.path} ${e.message}` : e.message)), ...facts];
  if (parts.length === 0) return title;
  return language === 'zh' ? `${title}：${parts.join('；')}` : `${title}: ${parts.join('; ')}`;
}
