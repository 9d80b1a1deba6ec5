import type { RefusalCode } from '@zhuoluo/kernel';
import { FAULT_HEADS } from './fault-heads.ts';
import type { ProblemHead } from './problem-head.ts';
import { REFUSAL_HEADS } from './refusal-heads.ts';

export type ApiFault = keyof typeof FAULT_HEADS;
export type ProblemCode = RefusalCode | ApiFault;

/** The one table from refusals and faults to RFC 9457 problems. */
export const PROBLEM_OF = { ...REFUSAL_HEADS, ...FAULT_HEADS } as const satisfies Record<ProblemCode, ProblemHead>;
