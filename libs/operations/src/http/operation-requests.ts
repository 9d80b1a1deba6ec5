import { Injectable } from '@nestjs/common';
import { ChangeBell, InjectPool, InjectReferences, type Pool, type Queryable } from '@zhuoluo/database';
import { IdempotentRequests, type Viewer } from '@zhuoluo/directory/http';
import { actingPost, authorOf, type Author } from '@zhuoluo/kernel';
import { Answered, type CommandHeaders, invalid, refused, RequestPipe } from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import type { Operation } from '../rules/operation.ts';
import { SAMPLE_ITEMS } from '../rules/plan.ts';
import type { OperationKind } from '../store/operation-kind.ts';
import { OperationKinds } from '../store/operation-kinds.ts';
import { OperationStore } from '../store/operation.store.ts';
import type { OperationAnswer, OperationPlanAnswer, PlannedItemAnswer } from './operation.answer.ts';
import { OperationsQuery } from './operations.query.ts';

/** Plans operations, queues them, and lets their people cancel and resume them. */
@Injectable()
export class OperationRequests {
  readonly #pipe = new RequestPipe();

  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly kinds: OperationKinds,
    private readonly once: IdempotentRequests,
    private readonly query: OperationsQuery,
    private readonly bell: ChangeBell,
  ) {}

  /** @throws Fault if the kind is none, the params are not its, or the person may not */
  async ask(
    viewer: Viewer,
    asked: unknown,
    headers: CommandHeaders,
  ): Promise<Answered<OperationAnswer | OperationPlanAnswer>> {
    const { kind: name, dryRun = false, ...rest } = bodyOf(asked);
    const kind = typeof name === 'string' ? this.kinds.find(name) : undefined;
    if (!kind?.params)
      throw invalid({ path: 'kind', code: 'one-of', facts: { values: this.kinds.asked.toSorted().join(', ') } });
    if (typeof dryRun !== 'boolean') throw invalid({ path: 'dryRun', code: 'boolean' });
    const params = (await this.#pipe.transform(rest, { type: 'body', metatype: kind.params })) as object;
    return dryRun
      ? new Answered(200, await this.dryRun(viewer, kind, params))
      : this.queue(viewer, kind, params, headers);
  }

  /** Counts what an operation would be about; nothing is written. */
  async dryRun({ actor }: Viewer, kind: OperationKind, params: object): Promise<OperationPlanAnswer> {
    await this.#authorOf(actor, kind, params);
    const sample: PlannedItemAnswer[] = [];
    let count = 0;
    for await (const page of kind.plan(this.pool, params, actor)) {
      count += page.length;
      const wanted = page.slice(0, SAMPLE_ITEMS - sample.length);
      sample.push(...wanted.map(({ subjectId, label }) => ({ subjectId, label })));
    }
    return { kind: kind.kind, count, sample };
  }

  /**
   * Writes an operation with its plan; a worker carries it out.
   *
   * @param plan given by doors of owners whose items come with the request
   */
  async queue(
    viewer: Viewer,
    kind: OperationKind,
    params: object,
    headers: CommandHeaders,
    plan = () => kind.plan(this.pool, params, viewer.actor),
  ): Promise<Answered<OperationAnswer>> {
    const { actor } = viewer;
    const by = await this.#authorOf(actor, kind, params);
    const { status, body } = await this.once.run(viewer, headers, async (db) => {
      const operation = await new OperationStore(db).add({ kind: kind.kind, params, by }, plan());
      return { status: 202, body: await this.query.show(operation) };
    });
    this.bell.ring();
    return new Answered(status, body, { Location: `/api/v1/operations/${body.id}` });
  }

  cancel(viewer: Viewer, id: string, headers: CommandHeaders): Promise<Answered<OperationAnswer>> {
    return this.#move(viewer, id, headers, (store, by) => store.cancel(id, by, headers.ifMatch));
  }

  resume(viewer: Viewer, id: string, headers: CommandHeaders): Promise<Answered<OperationAnswer>> {
    return this.#move(viewer, id, headers, (store, by) => store.resume(id, by, headers.ifMatch));
  }

  async #move(
    viewer: Viewer,
    id: string,
    headers: CommandHeaders,
    move: (store: OperationStore, by: Author) => Promise<Operation>,
  ): Promise<Answered<OperationAnswer>> {
    const { askedBy } = await this.query.one(viewer, id);
    const { actor } = viewer;
    const by = authorOf(
      actor,
      actingPost(
        actor,
        ({ posts }) => askedBy.personId !== actor.personId || posts.some((p) => p.id === askedBy.postId),
      ),
    );
    const { status, body } = await this.once.run(viewer, headers, async (db: Queryable) => ({
      status: 200,
      body: await this.query.show(await move(new OperationStore(db), by)),
    }));
    this.bell.ring();
    return new Answered(status, body);
  }

  /** The post in which this is asked for. @throws Fault if none of those held suffices */
  async #authorOf(actor: Viewer['actor'], kind: OperationKind, params: object): Promise<Author> {
    const { directory } = await this.references.current();
    const refusal = kind.refuses(actor, params, directory);
    if (refusal) throw refused(refusal);
    return authorOf(
      actor,
      actingPost(actor, (one) => kind.refuses(one, params, directory) === null),
    );
  }
}

function bodyOf(asked: unknown): Readonly<Record<string, unknown>> {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw invalid({ path: '', code: 'object' });
  return asked as Readonly<Record<string, unknown>>;
}
