import { ApiSchema } from '@nestjs/swagger';
import { TextField, TextListField } from '@zhuoluo/platform';

@ApiSchema({ name: 'SolveOnSite' })
export class SolveOnSiteRequest {
  @TextField({ max: 4000 }) result!: string;
  @TextListField({ items: 20, max: 200, optional: true, description: 'Names of documents or pictures.' })
  evidence?: string[];
}
