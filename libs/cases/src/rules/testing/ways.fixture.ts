import type { Actor } from '@zhuoluo/kernel';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import type { FileCase } from '../case/command.ts';
import { Story, type StoryOptions } from './story.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** The department that leads in most stories. */
export const LEAD_UNIT = 'SL-NATURAL_RESOURCES';
export const LEAD_HEAD = headOf(LEAD_UNIT);

/** Filed by the enterprise's liaison on Monday 2 March at 9: on site. */
export function onSite(options: StoryOptions = {}, filing: Partial<FileCase> = {}): Story {
  return new Story(options).skipTo('2026-03-02 09:00').file(filing);
}

/** Filed by 12345: waits for intake. */
export function filed(options: StoryOptions = {}, filing: Partial<FileCase> = {}): Story {
  return onSite(options, { by: PEOPLE.hotline, ...filing });
}

/** Handed on by its liaison: waits for its dispatcher. */
export function awaitingDispatch(options: StoryOptions = {}): Story {
  return onSite(options).do({ type: 'escalate', by: PEOPLE.liaison, reason: '超出本单位权限' });
}

/** Dispatched to a city department, which has until 3 March 18:00 to claim. */
export function dispatched(options: StoryOptions = {}, coUnits: string[] = []): Story {
  return awaitingDispatch(options).do({
    type: 'dispatch',
    by: PEOPLE.dispatcher,
    lead: LEAD_UNIT,
    coUnits,
    requirement: '办理用地手续',
  });
}

export const REJECT_CASE = {
  type: 'reject',
  by: PEOPLE.dispatcher,
  code: 'IN_LITIGATION',
  guidance: '邻里用水纠纷已由法院受理，请依法通过诉讼解决',
} as const;

/** 异议, as an enterprise makes it. */
export const OBJECT = { type: 'object', by: PEOPLE.enterprise, reason: '诉讼的是另一件事' } as const;
export const OVERTURN = { type: 'decide-objection', by: PEOPLE.mayor, approve: true } as const;
export const UPHOLD = { ...OVERTURN, approve: false, reason: '与诉讼为同一事实' } as const;

/** Filed by 12345, and not taken up on Monday 2 March at 10. */
export function rejected(
  options: StoryOptions = {},
  filing: Partial<FileCase> = {},
  by: Actor = PEOPLE.dispatcher,
): Story {
  return filed(options, filing)
    .skipTo('2026-03-02 10:00')
    .do({ ...REJECT_CASE, by });
}

export const RETURN = { type: 'return', by: LEAD_HEAD, basis: '市自然资源局三定方案第三条' } as const;
export const APPROVE = { type: 'decide-return', by: PEOPLE.dispatcher, approve: true, unitId: 'SL-HOUSING' } as const;
export const REFUSE = { type: 'decide-return', by: PEOPLE.dispatcher, approve: false, reason: '属你局职责' } as const;

/** 提请 in full, as people ask it. */
export const APPEAL = {
  facts: '项目用地涉及省级规划调整',
  tried: '两次会商，三次向上级业务部门请示',
  beyond: '规划调整须由上一级政府报批',
  wanted: '请上一级政府牵头协调',
} as const;
export const ASK_ESCALATION = { type: 'request-escalation', by: LEAD_HEAD, ...APPEAL } as const;
export const APPROVE_ESCALATION = { type: 'decide-escalation', by: PEOPLE.dispatcher, approve: true } as const;
export const REFUSE_ESCALATION = { ...APPROVE_ESCALATION, approve: false, reason: '属你局职责，继续办理' } as const;

/** 延期 by two working days, as people ask for it. */
export const EXTEND = { type: 'extend', by: LEAD_HEAD, until: at('2026-03-13 10:00'), reason: '等待专家论证' } as const;
export const GRANT = { type: 'decide-extension', by: PEOPLE.dispatcher, approve: true } as const;
export const DENY = { ...GRANT, approve: false, reason: '论证可以同步进行' } as const;

/** 挂起 for some two weeks, as people ask for it. */
export const SUSPEND = {
  type: 'suspend',
  by: LEAD_HEAD,
  reasonCode: 'LEGAL_PROCEDURE',
  reason: '用地纠纷正在诉讼',
  until: at('2026-03-20 00:00'),
} as const;
export const LET_REST = { type: 'decide-suspension', by: PEOPLE.dispatcher, approve: true } as const;
export const LET_GO_ON = { ...LET_REST, approve: false, reason: '诉讼不影响办理' } as const;

/** Asked and approved on 3 March at 10: of seven working days, a little over six are left. */
export function suspended(options: StoryOptions = {}, coUnits: string[] = []): Story {
  return claimed(options, coUnits).skipTo('2026-03-03 10:00').do(SUSPEND).do(LET_REST);
}

const FOLLOW_UP = { type: 'follow-up', by: PEOPLE.hotline, reached: true } as const;
export const DISSATISFIED = { ...FOLLOW_UP, rating: 1, comment: '问题仍在' } as const;
export const REASONABLE = { type: 'verify', by: PEOPLE.dispatcher, reasonable: true } as const;
export const UNREASONABLE = { ...REASONABLE, reasonable: false, explanation: '已按约定办结，企业另有诉求' } as const;
export const CONFIRM = { type: 'decide-rating-dispute', by: PEOPLE.inspector, approve: true } as const;
export const NOT_CONFIRM = { ...CONFIRM, approve: false, reason: '现场查看，问题确实未解决' } as const;

/** 批示: the lead is to carry it out by Friday 6 March, close of business. */
export const INSTRUCT = {
  type: 'instruct',
  by: PEOPLE.mayor,
  text: '用地手续不能再拖，请限期办结。',
  until: at('2026-03-06 18:00'),
} as const;

/** The lead asks on the day of dispatch at 10 to return its task: its office decides until 18:00. */
export function returnAsked(options: StoryOptions = {}, coUnits: string[] = []): Story {
  return dispatched(options, coUnits).skipTo('2026-03-02 10:00').do(RETURN);
}

/** Claimed on the day of dispatch: to be solved by 11 March 18:00. */
export function claimed(options: StoryOptions = {}, coUnits: string[] = []): Story {
  return dispatched(options, coUnits).do({ type: 'claim', by: LEAD_HEAD });
}

/** It was not solved: the blue order of 12 March 8:00, to be rectified by 17 March 18:00. */
export function blueIssued(options: StoryOptions = {}): Story {
  return claimed(options).liveTo('2026-03-12 08:00');
}

export const ANSWER = { type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' } as const;
export const ACCEPT = { type: 'accept-answer', by: PEOPLE.inspector } as const;
export const REJECT = { type: 'reject-answer', by: PEOPLE.inspector, reason: '未见实质进展' } as const;

/** The blue order of Thursday 12 March 8:00 until Tuesday 17 March 18:00; answered on Friday 13 March at 10. */
export function answered(): Story {
  return blueIssued().skipTo('2026-03-13 10:00').do(ANSWER);
}

/** The answer is accepted against a promised date. */
export function accepted(): Story {
  return answered().do({ ...ACCEPT, until: at('2026-03-19 18:00') });
}

/** The yellow draft of 18 March 8:00, before its signatory. */
export function yellowDrafted(options: StoryOptions = {}): Story {
  return blueIssued(options).liveTo('2026-03-18 08:00');
}

/** Handed in on 3 March: before the office that reviews. */
export function submitted(options: StoryOptions = {}): Story {
  return claimed(options).skipTo('2026-03-03 10:00').submit();
}

/** The result is accepted: the enterprise is to be asked. */
export function reviewed(options: StoryOptions = {}): Story {
  return submitted(options).do({ type: 'review', by: PEOPLE.dispatcher, accept: true });
}

/** The enterprise is satisfied: to be closed. */
export function readyToClose(options: StoryOptions = {}): Story {
  return reviewed(options).do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 });
}

/** The enterprise is not satisfied: its word is to be verified by 4 March 18:00. */
export function badlyRated(options: StoryOptions = {}): Story {
  return reviewed(options).do(DISSATISFIED);
}

/** The office says that this is not reasonable: the supervision office confirms that by 4 March 18:00, or denies it. */
export function disputed(options: StoryOptions = {}): Story {
  return badlyRated(options).do(UNREASONABLE);
}

export function closed(options: StoryOptions = {}): Story {
  return readyToClose(options).do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
}
