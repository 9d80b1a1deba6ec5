import { EmptyRequest, SignedInApi } from '@zhuoluo/platform';
import { SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { ReferenceController } from '../changes/reference-controller.ts';
import { SignatoryAnswer } from '../reference/reference.answers.ts';
import { ListSignatoriesRequest, SignatoryPage } from '../reference/reference.pages.ts';
import { AddSignatoryRequest, AmendSignatoryRequest } from './routing.requests.ts';
import { SignatoriesHandler } from './signatories.handler.ts';
import { SignatoriesQuery } from './signatories.query.ts';

/** 签发人: office × colour × level → the post that signs; by ADMIN. */
@SignedInApi('reference', 'signatories')
export class SignatoriesController extends ReferenceController({
  kind: SIGNATORY,
  reads: SignatoriesQuery,
  writes: SignatoriesHandler,
  answer: SignatoryAnswer,
  list: {
    takes: ListSignatoriesRequest,
    gives: SignatoryPage,
    says: 'Who signs which orders; whole unless a limit is given',
  },
  one: 'Who signs the orders of an office and colour',
  add: { takes: AddSignatoryRequest, says: 'Say which post signs an office’s orders of a colour' },
  amend: { takes: AmendSignatoryRequest, says: 'Let another post sign from now on' },
  end: {
    takes: EmptyRequest,
    says: 'Take a line out of the table; refused if orders had nobody to sign them then',
  },
  history: 'Who changed the line, when, and what it was before; newest first',
}) {}
