import { ApiSchema } from '@nestjs/swagger';

/** A command that needs no words: `{}`, or no body at all. */
@ApiSchema({ name: 'Empty' })
export class EmptyRequest {}
