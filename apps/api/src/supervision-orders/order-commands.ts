import { Injectable } from '@nestjs/common';
import { presentOrder } from '../answers/present-order.ts';
import type { SupervisionOrderAnswer } from '../answers/supervision-order.answer.ts';
import type { CommandHeaders } from '../commands/command-headers.ts';
import { CommandRunner, type Asked } from '../commands/command-runner.ts';
import type { Answered } from '../http/answered.ts';
import type { Viewer } from '../identity/session/viewer.ts';
import { Sight } from '../sight/sight.ts';

/** Commands on an order, answered with the order as it now is. */
@Injectable()
export class OrderCommands {
  constructor(
    private readonly commands: CommandRunner,
    private readonly sight: Sight,
  ) {}

  async run(
    id: string,
    viewer: Viewer,
    headers: CommandHeaders,
    asked: Asked,
  ): Promise<Answered<SupervisionOrderAnswer>> {
    const seen = await this.sight.caseOfOrder(viewer.scope, id);
    return this.commands.run(viewer, seen, headers, asked, {
      show: (c, viewing) =>
        presentOrder(
          c,
          c.orders.find((order) => order.id === id)!,
          viewing,
        ),
    });
  }
}
