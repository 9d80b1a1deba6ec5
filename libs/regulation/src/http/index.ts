export { CalendarsModule } from './calendars/calendars.module.ts';
export { WriteYearHandler } from './calendars/year/write-year.handler.ts';
export { CalendarDayRequest } from './calendars/year/year.dto.ts';
export { mayActivatePolicy } from './policies/activate/may-activate.ts';
export { PoliciesModule } from './policies/policies.module.ts';
export { EXTRA_SCHEMAS } from './policies/policy.schema.ts';
export { DUE_UNKNOWN, type DueUnknown, Remaining } from './remaining.answer.ts';
export { presentSegment, SegmentAnswer } from './segment.answer.ts';
