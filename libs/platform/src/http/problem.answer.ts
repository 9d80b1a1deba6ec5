import { ApiSchema } from '@nestjs/swagger';
import { FIELD_FAULTS } from '../problem/field-faults.ts';
import { PROBLEM_OF } from '../problem/problem-heads.ts';
import { Shown } from './answer-fields.ts';

@ApiSchema({ name: 'FieldProblem' })
export class FieldProblemAnswer {
  @Shown.text({ description: 'As in contact.phone; empty for the whole body.' }) path!: string;
  @Shown.oneOf('FieldProblemCode', Object.keys(FIELD_FAULTS)) code!: string;
  @Shown.text() message!: string;
}

/** RFC 9457, titles in the language of Accept-Language. */
@ApiSchema({ name: 'Problem' })
export class ProblemAnswer {
  @Shown.text() type!: string;
  @Shown.text() title!: string;
  @Shown.int() status!: number;
  @Shown.text() detail!: string;
  @Shown.oneOf('ProblemCode', Object.keys(PROBLEM_OF)) code!: string;
  @Shown.record({ optional: true, description: 'What the rule looked at, such as the state it found.' }) facts?: Record<
    string,
    unknown
  >;
  @Shown.list(() => FieldProblemAnswer) errors!: FieldProblemAnswer[];
}
