import { Module, type OnModuleInit } from '@nestjs/common';
import { DIRECTORY_SHEETS } from '@zhuoluo/directory/store';
import { OperationKinds } from '@zhuoluo/operations/store';
import { ImportKind } from '../store/import-kind.ts';
import { FileController } from './files/file.controller.ts';
import { FileUploads } from './files/file-uploads.ts';
import { ImportController } from './import.controller.ts';
import { ImportRequests } from './import-requests.ts';

/** Sheets that come in, whose rows the worker carries out, and files. */
@Module({
  controllers: [FileController, ImportController],
  providers: [
    FileUploads,
    ImportRequests,
    { provide: ImportKind, useFactory: () => new ImportKind(DIRECTORY_SHEETS, null) },
  ],
})
export class PapersModule implements OnModuleInit {
  constructor(
    private readonly kinds: OperationKinds,
    private readonly importing: ImportKind,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.importing);
  }
}
