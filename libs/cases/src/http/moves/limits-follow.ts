import { Injectable } from '@nestjs/common';
import { actingPost, authorOf, holds, type CalendarData } from '@zhuoluo/kernel';
import type { Queryable } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { LimitRecomputing } from '@zhuoluo/regulation/http';
import { CalendarMoves } from '../../store/moves/calendar-moves.ts';
import { queueRecomputing } from '../../store/moves/queue-recomputing.ts';

/** Lets open limits follow a calendar, in the name of who wrote it. */
@Injectable()
export class LimitsFollow extends LimitRecomputing {
  constructor(private readonly moves: CalendarMoves) {
    super();
  }

  queue(db: Queryable, { acting }: Viewer, written: readonly CalendarData[]): Promise<string | null> {
    const by = authorOf(
      acting,
      actingPost(acting, (one) => holds(one, 'ADMIN')),
    );
    return queueRecomputing(db, { moves: this.moves, by, written });
  }
}
