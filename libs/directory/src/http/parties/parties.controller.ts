import { SignedInApi } from '@zhuoluo/platform';
import { PARTY } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { PartiesHandler } from './parties.handler.ts';
import { PartiesQuery } from './parties.query.ts';
import { PartyAnswer } from './party.answers.ts';
import {
  AddPartyRequest,
  AmendPartyRequest,
  EndPartyRequest,
  ListPartiesRequest,
  PartyPage,
} from './party.requests.ts';
import { toldOf } from './told-of.ts';

/** Enterprises and projects: everybody reads those in sight, 专班 writes its region's, ADMIN all. */
@SignedInApi('reference', 'parties')
export class PartiesController extends ReferenceController({
  kind: PARTY,
  reads: PartiesQuery,
  writes: PartiesHandler,
  answer: PartyAnswer,
  list: {
    takes: ListPartiesRequest,
    gives: PartyPage,
    says: 'Enterprises and projects; a liaison sees the assigned ones',
  },
  one: 'An enterprise or project, and who serves it',
  add: { takes: AddPartyRequest, says: 'Register an enterprise or project' },
  amend: { takes: AmendPartyRequest, says: 'Amend an enterprise or project' },
  end: {
    takes: EndPartyRequest,
    says: 'End an enterprise or project, and who serves it; refused while a case of it is open',
  },
  history: 'Who changed it, when, and what it was before; newest first',
  told: toldOf,
}) {}
