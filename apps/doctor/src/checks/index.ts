import type { CaseCheck, TableCheck } from '../record.ts';
import { actingPosts } from './acting-posts.ts';
import { oneHolder } from './one-holder.ts';
import { answeringUnits } from './answering-units.ts';
import { docNumbers } from './doc-numbers.ts';
import { doubledOrders } from './doubled-orders.ts';
import { earlyActs } from './early-acts.ts';
import { earlyOrders } from './early-orders.ts';
import { evidenceFiles } from './evidence-files.ts';
import { idempotencyKeys } from './idempotency-keys.ts';
import { ladders } from './ladders.ts';
import { missingOrders } from './missing-orders.ts';
import { nextMilestones } from './next-milestones.ts';
import { notices } from './notices.ts';
import { operations } from './operations.ts';
import { orderTexts } from './order-texts.ts';
import { orphans } from './orphans.ts';
import { outbox } from './outbox.ts';
import { personalTexts } from './personal-texts.ts';
import { quarantine } from './quarantine.ts';
import { replayedRows } from './replayed-rows.ts';
import { wholeEvents } from './whole-events.ts';
import { wholeHistories } from './whole-histories.ts';

export const CASE_CHECKS: readonly CaseCheck[] = [
  wholeEvents,
  replayedRows,
  personalTexts,
  earlyOrders,
  earlyActs,
  doubledOrders,
  ladders,
  missingOrders,
  nextMilestones,
  answeringUnits,
  notices,
];

export const TABLE_CHECKS: readonly TableCheck[] = [
  wholeHistories,
  actingPosts,
  oneHolder,
  docNumbers,
  orderTexts,
  evidenceFiles,
  orphans,
  operations,
  outbox,
  quarantine,
  idempotencyKeys,
];
