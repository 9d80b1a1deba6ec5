import { ApiSchema } from '@nestjs/swagger';
import { FlagField, InstantField, TextField, UuidField } from '@zhuoluo/platform';
import { FilesField } from '../files-field.ts';

/** 提请: four texts, so that the next level can decide without asking back. */
@ApiSchema({ name: 'RequestEscalation' })
export class RequestEscalationRequest {
  @TextField({ max: 2000, description: 'What the matter is.' }) facts!: string;
  @TextField({ max: 2000, description: 'What was tried.' }) tried!: string;
  @TextField({ max: 1000, description: 'Why it is beyond this level.' }) beyond!: string;
  @TextField({ max: 1000, description: 'Which decision is asked for.' }) wanted!: string;
  @FilesField() files?: string[];
}

@ApiSchema({ name: 'DecideEscalation' })
export class DecideEscalationRequest {
  @FlagField() approve!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; who asked reads it.' }) reason?: string;
}

@ApiSchema({ name: 'DecideExtension' })
export class DecideExtensionRequest {
  @FlagField() approve!: boolean;
  @InstantField({ optional: true, description: 'Earlier than asked for; as asked for if not given.' }) until?: number;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; the unit reads it.' }) reason?: string;
}

@ApiSchema({ name: 'DecideSuspension' })
export class DecideSuspensionRequest {
  @FlagField() approve!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; the unit reads it.' }) reason?: string;
}

@ApiSchema({ name: 'DecideRatingDispute' })
export class DecideRatingDisputeRequest {
  @FlagField({ description: 'True: the rating is not reasonable, and does not count.' }) approve!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; the office and the unit read it.' })
  reason?: string;
}

@ApiSchema({ name: 'ObjectToRejection' })
export class ObjectRequest {
  @TextField({ max: 1000, description: 'Why the rejection is wrong.' }) reason!: string;
}

@ApiSchema({ name: 'DecideObjection' })
export class DecideObjectionRequest {
  @FlagField({ description: 'Whether the rejection is overturned.' }) approve!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required to uphold it; the enterprise reads it.' })
  reason?: string;
}

@ApiSchema({ name: 'DecideReturn' })
export class DecideReturnRequest {
  @FlagField() approve!: boolean;
  @UuidField({ optional: true, description: 'Whose the task is; required to approve.' }) unitId?: string;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; the unit reads it.' }) reason?: string;
}
