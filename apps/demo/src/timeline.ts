import type { CaseEventType } from '@zhuoluo/cases/rules';
import type { Client } from './client.ts';
import type { Played } from './play.ts';

interface Entry {
  readonly type: CaseEventType;
  readonly at: string;
  readonly by: { readonly name: string } | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Events as the field says them. */
const WORDS: Readonly<Record<CaseEventType, string>> = {
  'case-filed': '建单',
  'case-amended': '修改',
  'case-supplemented': '补充情况',
  'case-accepted': '受理',
  'case-awaits-dispatch': '待交办',
  'case-solved-on-site': '现场解决',
  'case-escalated': '提级',
  'case-de-escalated': '定调交办',
  'case-dispatched': '交办',
  'case-ready-to-close': '待销号',
  'case-closed': '销号',
  'case-rejected': '不予受理',
  'case-withdrawn': '企业撤回',
  'case-reopened': '重开',
  'case-archived': '归档',
  'close-proposed': '提请会签',
  'follow-up-recorded': '回访',
  'stage-moved-up': '上移一级办理',
  'case-instructed': '领导批示',
  'instruction-drafted': '拟领导批示',
  'listing-proposed': '建议挂牌督办',
  'urgency-changed': '调整紧急程度',
  'policy-changed': '改用时限方案',
  'warning-given': '预警',
  'limit-missed': '超期',
  'limit-computed': '重新计算时限',
  'limit-moved': '日历改变，时限移动',
  'limit-extended': '准予延期',
  'task-suspended': '准予挂起',
  'task-resumed': '恢复办理',
  'task-claimed': '签收',
  'task-claim-confirmed': '补签收',
  'task-drafted': '拟办结反馈',
  'task-submitted': '办结反馈',
  'task-done': '审核通过',
  'task-reworked': '退回重办',
  'progress-reported': '进展反馈',
  'task-urged': '催办',
  'request-drafted': '拟申请',
  'request-asked': '提出申请',
  'request-approved': '同意申请',
  'request-refused': '不同意申请',
  'request-withdrawn': '撤回申请',
  'request-lapsed': '申请失效',
  'request-moved-up': '决定权上移',
  'request-stranded': '无人可决定，告知管理员',
  'order-drafted': '拟督办单',
  'order-issued': '下发督办单',
  'order-sign-alerted': '催签',
  'order-referred-up': '转上级签发',
  'order-sign-deferred': '上班后再签',
  'order-sent-back': '退回修改',
  'order-resubmitted': '重新报签',
  'order-received': '督办单签收',
  'order-answer-drafted': '拟督办反馈',
  'order-answered': '督办反馈',
  'order-answer-accepted': '反馈认可',
  'order-answer-rejected': '反馈不认可',
  'order-expired': '整改逾期',
  'order-judgement-reminded': '催核',
  'order-judgement-moved': '核查上移',
  'order-revoked': '撤销督办单',
  'order-lapsed': '督办单作废',
};

const COLOURS: Readonly<Record<string, string>> = { BLUE: '蓝', YELLOW: '黄', RED: '红' };

const MODES: Readonly<Record<string, string>> = { DEEMED: '视同签收', DELEGATED: '授权签发' };

/** Prints what happened to a case, one line an event, with the numbers of the orders that came out. */
export async function printTimeline(
  client: Client,
  { sample, case: c }: Played,
  unitCode: (id: string) => string,
): Promise<void> {
  const page = (await client.get(sample.account, `/cases/${c.id}/timeline?limit=200`)) as { items: Entry[] };
  const start = Date.parse(page.items[0]?.at ?? '');
  console.log(`\n#${sample.no} ${c.caseNo} ${sample.title} → ${c.state} ${c.level}`);
  for (const entry of page.items) {
    const seconds = ((Date.parse(entry.at) - start) / 1000).toFixed(1).padStart(6);
    console.log(`  ${seconds}s ${wordOf(entry)}${detailOf(entry, unitCode)}  ${entry.by?.name ?? '系统'}`);
  }
}

function wordOf({ type, facts }: Entry): string {
  return facts['rerouted'] === true ? '改派' : WORDS[type];
}

function detailOf({ facts }: Entry, unitCode: (id: string) => string): string {
  const unit = facts['leadUnitId'] ?? facts['unitId'] ?? (facts['coUnitIds'] as string[] | undefined)?.[0];
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const parts = [
    text(facts['docNumber']),
    COLOURS[text(facts['colour']) ?? ''],
    MODES[text(facts['mode']) ?? ''],
    text(facts['to']),
    typeof facts['rating'] === 'number' ? `${facts['rating']}分` : undefined,
    typeof unit === 'string' ? unitCode(unit) : undefined,
  ];
  return parts.map((part) => (part === undefined ? '' : ` ${part}`)).join('');
}
