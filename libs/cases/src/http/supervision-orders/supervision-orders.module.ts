import { Module } from '@nestjs/common';
import { ChangesModule } from '@zhuoluo/directory/http';
import { DocumentTextsController } from '../document-texts/document-texts.controller.ts';
import { DocumentTextsHandler } from '../document-texts/document-texts.handler.ts';
import { OrderHistoryQuery } from './history/order-history.query.ts';
import { CountOrdersQuery } from './list-orders/count-orders.query.ts';
import { ListOrdersQuery } from './list-orders/list-orders.query.ts';
import { OrderCommands } from './order-commands.ts';
import { OrderDepartmentController } from './order.department.controller.ts';
import { OrderPapers } from './order-papers.ts';
import { OrderReaderController } from './order.reader.controller.ts';
import { OrderSupervisionController } from './order.supervision.controller.ts';

@Module({
  imports: [ChangesModule],
  controllers: [OrderReaderController, OrderDepartmentController, OrderSupervisionController, DocumentTextsController],
  providers: [ListOrdersQuery, CountOrdersQuery, OrderHistoryQuery, OrderPapers, OrderCommands, DocumentTextsHandler],
})
export class SupervisionOrdersModule {}
