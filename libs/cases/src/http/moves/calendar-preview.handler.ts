import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { type CalendarDayRequest, WriteYearHandler } from '@zhuoluo/regulation/http';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { CalendarMoves } from '../../store/moves/calendar-moves.ts';
import { takenBack } from '../../store/moves/taken-back.ts';
import type { CalendarPreviewAnswer } from './moves.answer.ts';
import { presentTally } from './present-moves.ts';

/** Names the version that is taken back at once. */
const PREVIEWED = 'preview';

/** What writing a year would move: it is written as it would be, looked at, and taken back. */
@Injectable()
export class CalendarPreviewHandler {
  readonly #years = new WriteYearHandler();

  constructor(
    private readonly moves: CalendarMoves,
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
  ) {}

  async preview(
    viewer: Viewer,
    { code, year }: { readonly code: string; readonly year: number },
    days: CalendarDayRequest[],
  ): Promise<CalendarPreviewAnswer> {
    const written = await takenBack(this.pool, async (tx) => {
      const at = { code, year, ifMatch: null };
      return (await this.#years.write(tx, viewer, at, { days, source: PREVIEWED })).versions;
    });
    const [preview, { directory }] = await Promise.all([this.moves.preview(written), this.references.current()]);
    return { ...presentTally(preview, directory), computed: preview.computed };
  }
}
