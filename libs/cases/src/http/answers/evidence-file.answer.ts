import { ApiSchema } from '@nestjs/swagger';
import { Shown } from '@zhuoluo/platform';

/** 附件. Its contents are at `/files/{id}`, for those to whom it is shown. */
@ApiSchema({ name: 'EvidenceFile' })
export class EvidenceFileAnswer {
  @Shown.uuid() id!: string;
  @Shown.text() name!: string;
  @Shown.text({ description: 'By its contents, such as `application/pdf`.' }) mediaType!: string;
  @Shown.int({ description: 'In bytes.' }) size!: number;
  @Shown.text({ description: 'SHA-256, in hexadecimal; the history of its case bears it too.' }) sha256!: string;
}
