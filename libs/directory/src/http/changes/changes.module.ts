import { Module } from '@nestjs/common';
import { ReferenceChanges } from './reference-changes.ts';
import { ReferenceHistoryReader } from './reference-history.reader.ts';

/** What modules write reference data with, and read its history by. */
@Module({
  providers: [ReferenceChanges, ReferenceHistoryReader],
  exports: [ReferenceChanges, ReferenceHistoryReader],
})
export class ChangesModule {}
