import { ApiSchema } from '@nestjs/swagger';
import { LineField, ObjectField, TextField } from '@zhuoluo/platform';
import { FilesField } from '../files-field.ts';
import { ContactRequest } from './file-case/file-case.request.ts';

@ApiSchema({ name: 'AmendCase' })
export class AmendRequest {
  @LineField({ max: 30, optional: true, description: 'As it stands where left out, like the others.' }) title?: string;
  @TextField({ max: 4000, optional: true }) facts?: string;
  @TextField({ max: 2000, optional: true }) wish?: string;
  @ObjectField(() => ContactRequest, { optional: true }) contact?: ContactRequest;
}

@ApiSchema({ name: 'SupplementCase' })
export class SupplementRequest {
  @TextField({ max: 4000 }) text!: string;
  @FilesField() files?: string[];
}
