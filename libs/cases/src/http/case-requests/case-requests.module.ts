import { Module } from '@nestjs/common';
import { ListRequestsQuery } from './list-requests/list-requests.query.ts';
import { RequestCommands } from './request-commands.ts';
import { RequestDepartmentController } from './request.department.controller.ts';
import { RequestReaderController } from './request.reader.controller.ts';
import { EscalationCaseController } from './escalation.case.controller.ts';
import { EscalationOfficeController } from './escalation.office.controller.ts';
import { ExtensionOfficeController } from './extension.office.controller.ts';
import { SuspensionOfficeController } from './suspension.office.controller.ts';
import { RatingDisputeSupervisionController } from './rating-dispute.supervision.controller.ts';
import { ObjectionCaseController } from './objection.case.controller.ts';
import { ObjectionOfficeController } from './objection.office.controller.ts';
import { ReturnOfficeController } from './return.office.controller.ts';

@Module({
  controllers: [
    ...[RequestReaderController, RequestDepartmentController],
    ...[
      ReturnOfficeController,
      EscalationCaseController,
      EscalationOfficeController,
      ExtensionOfficeController,
      SuspensionOfficeController,
    ],
    RatingDisputeSupervisionController,
    ...[ObjectionCaseController, ObjectionOfficeController],
  ],
  providers: [ListRequestsQuery, RequestCommands],
})
export class CaseRequestsModule {}
