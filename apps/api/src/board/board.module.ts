import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.ts';
import { OverdueQuery } from './overdue.query.ts';
import { RankingQuery } from './ranking.query.ts';
import { SummaryQuery } from './summary.query.ts';
import { TrendQuery } from './trend.query.ts';

@Module({ controllers: [BoardController], providers: [SummaryQuery, OverdueQuery, TrendQuery, RankingQuery] })
export class BoardModule {}
