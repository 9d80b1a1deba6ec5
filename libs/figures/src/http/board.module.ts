import { Logger, Module } from '@nestjs/common';
import { BoardController } from './board.controller.ts';
import { OverdueQuery } from './overdue.query.ts';
import { RankedTasksQuery } from './ranked-tasks.query.ts';
import { RankingQuery } from './ranking.query.ts';
import { SlowAnswers } from './slow-answers.ts';
import { SummaryQuery } from './summary.query.ts';
import { TrendQuery } from './trend.query.ts';

const slowAnswers = {
  provide: SlowAnswers,
  useFactory: () => {
    const log = new Logger('board');
    return new SlowAnswers({
      now: Date.now,
      onFailure: (error) => log.warn({ err: error }, 'not counted again; whoever asks next tries again'),
    });
  },
};

@Module({
  controllers: [BoardController],
  providers: [SummaryQuery, OverdueQuery, TrendQuery, RankingQuery, RankedTasksQuery, slowAnswers],
})
export class BoardModule {}
