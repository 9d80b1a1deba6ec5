import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { type MayHear, type ShownSubject, type SubjectOwner, Subjects } from '@zhuoluo/notices/http';
import { OPERATION_KIND } from '../store/operation.entity.ts';
import { seesOperation } from './operations.query.ts';

/** Answers for operations where changes are told; there are no notices of them. */
@Injectable()
export class OperationSubject implements SubjectOwner, OnModuleInit {
  readonly kind = OPERATION_KIND;

  constructor(
    @InjectPool() private readonly pool: Pool,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  show(): Promise<ReadonlyMap<string, Partial<ShownSubject>>> {
    return Promise.resolve(new Map());
  }

  async heardBy(ids: readonly string[]): Promise<MayHear> {
    const { rows } = await this.pool.query<{ id: string; personId: string }>(
      'SELECT id, person_id AS "personId" FROM operation WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return (_, actor) => rows.filter(({ personId }) => seesOperation(actor, personId)).map(({ id }) => id);
  }
}
