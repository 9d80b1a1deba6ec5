import { ApiSchema } from '@nestjs/swagger';
import { CONFIRMATION_WAYS, REJECTION_CODES, type ConfirmationWay, type RejectionCode } from '@zhuoluo/kernel';
import { EnumField, InstantField, LineField, ObjectField, TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'ConfirmationRequest' })
export class ConfirmationRequest {
  @LineField({ max: 50, description: 'Who spoke for the enterprise.' }) name!: string;
  @InstantField({ optional: true, description: 'Now if not given.' }) at?: number;
  @EnumField('ConfirmationWay', CONFIRMATION_WAYS) how!: ConfirmationWay;
}

@ApiSchema({ name: 'RejectCase' })
export class RejectRequest {
  @EnumField('RejectionCode', REJECTION_CODES) code!: RejectionCode;
  @TextField({ max: 1000, description: 'Why, and where to turn instead; the enterprise reads it.' }) guidance!: string;
  @LineField({ max: 100, optional: true, description: 'To whom the office passed it on.' }) passedTo?: string;
}

@ApiSchema({ name: 'ReopenCase' })
export class ReopenRequest {
  @TextField({ max: 1000, description: 'What is not solved.' }) reason!: string;
}

@ApiSchema({ name: 'FindFalseClosure' })
export class FalseClosureRequest {
  @TextField({ max: 1000, description: 'What was found, and how.' }) reason!: string;
}

@ApiSchema({ name: 'WithdrawCase' })
export class WithdrawRequest {
  @TextField({ max: 1000 }) reason!: string;
  @ObjectField(() => ConfirmationRequest, {
    optional: true,
    description: 'Required of 12345: the enterprise’s word. An enterprise’s own account needs none.',
  })
  confirmedBy?: ConfirmationRequest;
}
