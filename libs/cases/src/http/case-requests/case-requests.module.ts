import { Module } from '@nestjs/common';
import { ListRequestsQuery } from './list-requests/list-requests.query.ts';
import { RequestCommands } from './request-commands.ts';
import { RequestDepartmentController } from './request.department.controller.ts';
import { RequestReaderController } from './request.reader.controller.ts';
import { ReturnOfficeController } from './return.office.controller.ts';

@Module({
  controllers: [RequestReaderController, RequestDepartmentController, ReturnOfficeController],
  providers: [ListRequestsQuery, RequestCommands],
})
export class CaseRequestsModule {}
