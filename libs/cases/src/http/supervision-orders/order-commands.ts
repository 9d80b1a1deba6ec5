import { Injectable } from '@nestjs/common';
import type { Case } from '../../rules/case/case.ts';
import type { SupervisionOrder } from '../../rules/supervision-order/supervision-order.ts';
import { presentOrder } from '../answers/present-order.ts';
import type { SupervisionOrderAnswer } from '../answers/supervision-order.answer.ts';
import type { CommandHeaders, Answered } from '@zhuoluo/platform';
import { CommandRunner, type Asked } from '../command-runner.ts';
import type { Viewer } from '@zhuoluo/directory/http';
import { CaseAccess } from '../access/case-access.ts';

/** Commands on an order, answered with the order as it now is. */
@Injectable()
export class OrderCommands {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: CaseAccess,
  ) {}

  async run(
    id: string,
    viewer: Viewer,
    headers: CommandHeaders,
    asked: Asked,
    status: (order: SupervisionOrder) => number = () => 200,
  ): Promise<Answered<SupervisionOrderAnswer>> {
    const seen = await this.access.caseOfOrder(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, {
      show: (c, viewing) => presentOrder(c, orderOf(c, id), viewing),
      status: (c) => status(orderOf(c, id)),
    });
  }
}

function orderOf(c: Case, id: string): SupervisionOrder {
  return c.orders.find((order) => order.id === id)!;
}
