import { EmptyRequest, SignedInApi } from '@zhuoluo/platform';
import { STATUTORY_LIMIT } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import {
  AddStatutoryLimitRequest,
  AmendStatutoryLimitRequest,
  ListStatutoryLimitsRequest,
  StatutoryLimitAnswer,
  StatutoryLimitPage,
} from './statutory-limit.dto.ts';
import { StatutoryLimitsHandler } from './statutory-limits.handler.ts';

/** 法定时限: limits that laws set for single matters; by ADMIN. */
@SignedInApi('reference', 'statutory-limits')
export class StatutoryLimitsController extends ReferenceController({
  kind: STATUTORY_LIMIT,
  reads: StatutoryLimitsHandler,
  writes: StatutoryLimitsHandler,
  answer: StatutoryLimitAnswer,
  list: {
    takes: ListStatutoryLimitsRequest,
    gives: StatutoryLimitPage,
    says: '法定时限 by matter; whole unless a limit is given',
  },
  one: 'A limit that a law sets',
  add: { takes: AddStatutoryLimitRequest, says: 'Add a limit that a law sets' },
  amend: {
    takes: AmendStatutoryLimitRequest,
    says: 'Change a limit for cases that are charged with it from now on',
  },
  end: { takes: EmptyRequest, says: 'Offer a limit no longer; tasks that have it keep it' },
  history: 'Who changed the limit, when, and what it was before; newest first',
}) {}
