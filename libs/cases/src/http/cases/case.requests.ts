import { ApiSchema } from '@nestjs/swagger';
import { type Duration, URGENCIES, type Urgency } from '@zhuoluo/kernel';
import {
  DurationField,
  EnumField,
  FlagField,
  InstantField,
  IntField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
  LineField,
} from '@zhuoluo/platform';
import { FilesField } from '../files-field.ts';

@ApiSchema({ name: 'AcceptCase' })
export class AcceptRequest {
  @EnumField('Urgency', URGENCIES, {
    optional: true,
    description: 'Confirms what the enterprise asked for, or sets another; as filed where left out.',
  })
  urgency?: Urgency;
}

@ApiSchema({ name: 'DispatchCase' })
export class DispatchRequest {
  @UuidField({ description: '主办: the unit that answers for all.' }) lead!: string;
  @UuidListField({ items: 20, optional: true, description: '协办.' }) coUnits?: string[];
  @TextField({ max: 2000 }) requirement!: string;
  @EnumField('Urgency', URGENCIES, { optional: true }) urgency?: Urgency;
  @LineField({
    max: 50,
    optional: true,
    description: '法定事项, by its code: its limit stands in place of the policy’s.',
  })
  statutoryItem?: string;
  @TextField({
    max: 500,
    optional: true,
    description: 'Required where the urgency changes or a dispatched case is re-routed.',
  })
  reason?: string;
}

@ApiSchema({ name: 'SolveOnSite' })
export class SolveOnSiteRequest {
  @TextField({ max: 4000 }) result!: string;
  @TextListField({ items: 20, max: 200, optional: true, description: 'Names of documents or pictures.' })
  evidence?: string[];
  @FilesField() files?: string[];
}

@ApiSchema({ name: 'EscalateCase' })
export class EscalateRequest {
  @TextField({ max: 1000, description: 'Facts, what was tried, why it is beyond the own unit.' }) reason!: string;
}

@ApiSchema({ name: 'DeEscalateCase' })
export class DeEscalateRequest {
  @TextField({ max: 2000, description: 'What is decided above, by which the unit goes on.' }) ruling!: string;
  @UuidField({ description: 'A department, or the office of a county’s government: it says at which level.' })
  unitId!: string;
  @DurationField({ optional: true, description: 'To handle it; at most, and if left out, that of the level.' })
  limit?: Duration;
}

@ApiSchema({ name: 'InstructCase' })
export class InstructRequest {
  @TextField({ max: 2000, description: 'What is demanded.' }) text!: string;
  @UuidField({ optional: true, description: 'Whom it charges; a unit without a task becomes a co-unit.' })
  unitId?: string;
  @InstantField({ optional: true, description: 'By when, of that unit or else of the lead.' }) until?: number;
  @FlagField({ optional: true, description: '提级督办: the case rises to the level of the leader first.' })
  takeOver?: boolean;
}

@ApiSchema({ name: 'ReviewCase' })
export class ReviewRequest {
  @FlagField() accept!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required where it is sent back.' }) reason?: string;
}

@ApiSchema({ name: 'FollowUpCase' })
export class FollowUpRequest {
  @FlagField({ description: 'Whether the enterprise could be reached.' }) reached!: boolean;
  @IntField({
    min: 1,
    max: 5,
    optional: true,
    description: 'Required where it was reached; the office verifies 1 and 2.',
  })
  rating?: number;
  @TextField({ max: 1000, optional: true }) comment?: string;
}

@ApiSchema({ name: 'VerifyRating' })
export class VerifyRequest {
  @FlagField({ description: 'Whether what the enterprise says is reasonable.' }) reasonable!: boolean;
  @TextField({
    max: 1000,
    optional: true,
    description:
      'Required where it is not: the supervision office decides by it. Else what was found; the unit reads it.',
  })
  explanation?: string;
}

@ApiSchema({ name: 'CloseCase' })
export class CloseRequest {
  @TextField({ max: 2000 }) summary!: string;
}
