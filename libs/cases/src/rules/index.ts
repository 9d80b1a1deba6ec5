export { advance } from './case/advance.ts';
export { closeDuties, coSignDuties, reviewDuties } from './case/case-duties.ts';
export type { Case } from './case/case.ts';
export { type CaseParts, eachPart, PART_NAMES, type PartName, PARTS } from './case/case-parts.ts';
export type { Clock } from './case/clock.ts';
export type { CaseCommand, CommandType, EarlierFilings, FileCase } from './case/command.ts';
export type { Context } from './case/context.ts';
export {
  allowedCaseActions,
  allowedOrderActions,
  allowedRequestActions,
  allowedTaskActions,
  decide,
  unitsInReach,
} from './case/decide.ts';
export type { EvidenceFile } from './case/evidence-file.ts';
export { subjectOf } from './case/subject.ts';
export type { CaseEvent, CaseEventType } from './case/event.ts';
export { CASE_EVENT_TYPES } from './case/event-types.ts';
export { evolve } from './case/evolve.ts';
export { milestonesOf, nextMilestoneAt, uncomputed } from './case/milestones.ts';
export { needsContact } from './case/need-contact.ts';
export { leadOf, openOrders, promiseOn, taskUnder } from './case/parts.ts';
export {
  ENDED_CASE,
  ENDING,
  isAmong,
  LIVE_ORDER,
  OFFICE_DECIDES,
  OPEN_TASK,
  STATE_SETS,
  STRUCK_OFF,
  UNDISPATCHED,
  WITH_UNIT,
} from './case/states.ts';
export type { Task } from './case/task.ts';
export { daysLate, dueClock, isOverdue, remainingSeconds, type RunningLimit } from './case/view.ts';
export { fileCase } from './commands/file-case.ts';
export { SATISFIED_FROM } from './commands/office.ts';
export { sourcesOf } from './commands/source.ts';
export type { NextAct, PastAct } from './past/live-through.ts';
export { ladderOf, type Ladder } from './escalation/ladder-of.ts';
export { noticesOf } from './notices/notices-of.ts';
export { docNumber, type NumberRequest, numbersWanted, withNumbers } from './supervision-order/doc-number.ts';
export { renderOrderHtml } from './supervision-order/document-html.ts';
export { orderDocument, orderRequirements } from './supervision-order/document.ts';
export type { CaseRequest } from './request/case-request.ts';
export { promiseAsked } from './supervision-order/promise.ts';
export {
  isLiveOrder,
  isOpenOrder,
  ORDER_REASONS,
  type OrderReason,
  type SupervisionOrder,
} from './supervision-order/supervision-order.ts';
export { articleOf } from './supervision-order/document-basis.ts';
export { type Act, isRightTo, type Place, type Right, RIGHTS } from './rights.ts';
export { courseOf } from './forecast/course.ts';
export { untouched } from './forecast/untouched.ts';
