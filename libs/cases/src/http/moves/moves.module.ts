import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { InjectPool, InjectReferences, POOL, REFERENCES, type Pool } from '@zhuoluo/database';
import { OperationKinds } from '@zhuoluo/operations/store';
import { LimitRecomputing } from '@zhuoluo/regulation/http';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { CalendarMoves } from '../../store/moves/calendar-moves.ts';
import { MovePolicy } from '../../store/moves/move-policy.kind.ts';
import { PolicyMoves } from '../../store/moves/policy-moves.ts';
import { RecomputeLimits } from '../../store/moves/recompute-limits.kind.ts';
import { CalendarPreviewController } from './calendar-preview.controller.ts';
import { CalendarPreviewHandler } from './calendar-preview.handler.ts';
import { DocumentMovesController } from './document-moves.controller.ts';
import { LimitsFollow } from './limits-follow.ts';
import { PolicyMovesController } from './policy-moves.controller.ts';

/** Limits of open cases that move together: with their calendar, or to another version of the regulation. */
@Global()
@Module({
  controllers: [CalendarPreviewController, PolicyMovesController, DocumentMovesController],
  providers: [
    CalendarPreviewHandler,
    { provide: LimitRecomputing, useClass: LimitsFollow },
    {
      provide: CalendarMoves,
      useFactory: (pool: Pool, references: ReferenceStore) => new CalendarMoves({ pool, references }),
      inject: [POOL, REFERENCES],
    },
    {
      provide: PolicyMoves,
      useFactory: (pool: Pool, references: ReferenceStore) => new PolicyMoves({ pool, references }),
      inject: [POOL, REFERENCES],
    },
  ],
  exports: [LimitRecomputing],
})
export class MovesModule implements OnModuleInit {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly kinds: OperationKinds,
  ) {}

  onModuleInit(): void {
    const { pool, references } = this;
    this.kinds.register(new MovePolicy({ pool, references }));
    this.kinds.register(new RecomputeLimits({ pool, references }));
  }
}
