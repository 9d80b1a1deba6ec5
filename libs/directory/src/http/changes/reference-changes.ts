import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { InjectReferences, type KeptAnswer, onceWithin } from '@zhuoluo/database';
import { type Actor, actingPost, type Author, authorOf, holds } from '@zhuoluo/kernel';
import { Answered, type CommandHeaders, Fault } from '@zhuoluo/platform';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { changeReference, type ReferenceData } from '../../store/reference/change-reference.ts';
import { faultOfChange } from '../../store/reference/fault-of-change.ts';
import type { ReferenceChange } from '../../store/reference/reference-change.ts';
import type { WrittenKind } from '../../store/reference/reference-kind.ts';
import { keyOf } from '../idempotent-requests.ts';
import type { Viewer } from '../viewer.ts';

/** What every write of reference data over HTTP goes through: the right to it, the key, one transaction, the laws of the directory. */
@Injectable()
export class ReferenceChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: ReferenceData['dataSource'],
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  /** @param kind whose writers may; `work` writes rows of other kinds only as parts of it */
  async run<T>(
    viewer: Viewer,
    headers: CommandHeaders,
    kind: WrittenKind,
    work: (change: ReferenceChange) => Promise<KeptAnswer<T>>,
  ): Promise<Answered<T>> {
    const author = authorWho(viewer.acting, kind);
    try {
      const { dataSource, references } = this;
      const answer = await changeReference({ dataSource, references }, author, (change) =>
        onceWithin<T>(change.db, keyOf(viewer, headers), () => work(change)),
      );
      if (!answer) throw new Fault('idempotency-conflict');
      return new Answered(answer.status, answer.body);
    } catch (error) {
      throw faultOfChange(error);
    }
  }
}

/** @throws Fault role-missing */
function authorWho(actor: Actor, { writers }: WrittenKind): Author {
  const may = (by: Actor) => writers.some((role) => holds(by, role));
  if (!may(actor)) throw new Fault('role-missing', { facts: { wanted: writers.join(' ') } });
  return authorOf(actor, actingPost(actor, may));
}
