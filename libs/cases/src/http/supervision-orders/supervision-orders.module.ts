import { Module } from '@nestjs/common';
import { OrderHistoryQuery } from './history/order-history.query.ts';
import { ListOrdersQuery } from './list-orders/list-orders.query.ts';
import { OrderCommands } from './order-commands.ts';
import { OrderDepartmentController } from './order.department.controller.ts';
import { OrderReaderController } from './order.reader.controller.ts';
import { OrderSupervisionController } from './order.supervision.controller.ts';

@Module({
  controllers: [OrderReaderController, OrderDepartmentController, OrderSupervisionController],
  providers: [ListOrdersQuery, OrderHistoryQuery, OrderCommands],
})
export class SupervisionOrdersModule {}
