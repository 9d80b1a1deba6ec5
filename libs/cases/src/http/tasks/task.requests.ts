import { ApiSchema } from '@nestjs/swagger';
import { SUSPENSION_REASONS, TASK_OUTCOMES, type SuspensionReason, type TaskOutcome } from '@zhuoluo/kernel';
import {
  EnumField,
  InstantField,
  LineField,
  ObjectField,
  TextField,
  TextListField,
  UuidField,
} from '@zhuoluo/platform';
import { FilesField } from '../files-field.ts';

@ApiSchema({ name: 'ReportProgress' })
export class ProgressRequest {
  @TextField({ max: 2000 }) text!: string;
}

@ApiSchema({ name: 'EnterpriseContactRequest' })
export class EnterpriseContactRequest {
  @InstantField({ optional: true, description: 'Now if not given.' }) at?: number;
  @LineField({ max: 50 }) person!: string;
  @TextField({ max: 1000 }) opinion!: string;
}

@ApiSchema({ name: 'SubmitTask' })
export class SubmitRequest {
  @EnumField('TaskOutcome', TASK_OUTCOMES, { description: 'A 已解决, C 不能解决并解释.' }) outcome!: TaskOutcome;
  @TextField({ max: 1000, optional: true, description: 'Of C, and required there: by which provision or decision.' })
  basis?: string;
  @TextField({ max: 4000 }) result!: string;
  @ObjectField(() => EnterpriseContactRequest, { description: 'The unit asked the enterprise itself.' })
  enterpriseContact!: EnterpriseContactRequest;
  @TextListField({ items: 20, max: 200, optional: true, description: 'Names of documents or pictures.' })
  evidence?: string[];
  @FilesField() files?: string[];
}

@ApiSchema({ name: 'ExtendTask' })
export class ExtendRequest {
  @InstantField({ description: 'A working day: its close of business counts.' }) until!: number;
  @TextField({ max: 1000, description: 'Why, and what is done so far; the enterprise reads it.' }) reason!: string;
  @FilesField() files?: string[];
}

@ApiSchema({ name: 'SuspendTask' })
export class SuspendRequest {
  @EnumField('SuspensionReason', SUSPENSION_REASONS) reasonCode!: SuspensionReason;
  @TextField({ max: 1000, description: 'What is waited for; the enterprise reads it.' }) reason!: string;
  @InstantField({ description: 'The limit goes on at the first opening from then on.' }) until!: number;
  @FilesField() files?: string[];
}

@ApiSchema({ name: 'UrgeTask' })
export class UrgeRequest {
  @TextField({ max: 500, optional: true, description: 'What the unit is to look to.' }) text?: string;
}

@ApiSchema({ name: 'ReturnTask' })
export class ReturnRequest {
  @TextField({ max: 1000, description: 'The clause of 三定 or of a law by which the task is not the unit’s.' })
  basis!: string;
  @UuidField({ optional: true, description: 'Whose it is, in the unit’s view.' }) proposedUnitId?: string;
  @FilesField() files?: string[];
}
