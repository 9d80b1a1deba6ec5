export { Fault, faultOfStatus, invalid, refused, type ProblemFacts } from './fault.ts';
export { fieldMessage, FIELD_FAULTS, type FieldFault, type FieldFaultCode } from './field-faults.ts';
export { languageOf, type Language } from './language.ts';
export { problemOf, PROBLEM_MEDIA_TYPE, type ProblemDocument } from './problem.ts';
export type { ProblemHead } from './problem-head.ts';
export { PROBLEM_OF, type ApiFault, type ProblemCode } from './problem-heads.ts';
export { isDatabaseAway, ProblemFilter } from './problem.filter.ts';
