import { Injectable } from '@nestjs/common';
import type { Subject } from '@zhuoluo/audit/rules';
import type { Actor } from '@zhuoluo/kernel';
import type { Viewer } from '@zhuoluo/directory/http';
import type { Scope } from '@zhuoluo/directory/rules';
import type { ReceivedNotice } from '../../store/inbox.store.ts';
import type { MayHear, ShownSubject, SubjectOwner } from './subject-owner.ts';

const NOTHING: ShownSubject = {
  caseId: null,
  caseNo: null,
  title: null,
  taskId: null,
  order: null,
  unit: null,
  dueAt: null,
  dueReason: null,
  remaining: null,
};

/** The modules that keep subjects. Of a kind that none of them keeps, a notice shows nothing and changes are heard by no one. */
@Injectable()
export class Subjects {
  readonly #owners = new Map<string, SubjectOwner>();

  /** @throws Error if another module keeps this kind */
  register(owner: SubjectOwner): void {
    if (this.#owners.has(owner.kind)) throw new Error(`two modules keep subjects of the kind ${owner.kind}`);
    this.#owners.set(owner.kind, owner);
  }

  get kinds(): readonly string[] {
    return [...this.#owners.keys()];
  }

  /** Looks up what each of these notices shows to its reader. */
  async shownTo(viewer: Viewer, notices: readonly ReceivedNotice[]): Promise<(notice: ReceivedNotice) => ShownSubject> {
    const byKind = Map.groupBy(notices, (notice) => notice.subjectKind);
    const shown = await Promise.all(this.#known(byKind).map(([owner, ofKind]) => owner.show(viewer, ofKind)));
    return ({ id }) => ({ ...NOTHING, ...shown.find((ofKind) => ofKind.has(id))?.get(id) });
  }

  /** Looks up who may hear that these changed: the ids of each kind that somebody hears of. */
  async heardBy(
    changed: readonly Subject[],
  ): Promise<(scope: Scope, actor: Actor) => ReadonlyMap<string, readonly string[]>> {
    const byKind = Map.groupBy(changed, (subject) => subject.subjectKind);
    const mayHear = await Promise.all(
      this.#known(byKind).map(async ([owner, subjects]): Promise<[string, MayHear]> => {
        const ids = subjects.map(({ subjectId }) => subjectId);
        return [owner.kind, await owner.heardBy(ids)];
      }),
    );
    return (scope, actor) =>
      new Map(mayHear.map(([kind, of]) => [kind, of(scope, actor)] as const).filter(([, ids]) => ids.length > 0));
  }

  #known<T>(byKind: ReadonlyMap<string, T>): [SubjectOwner, T][] {
    return [...byKind].flatMap(([kind, of]) => {
      const owner = this.#owners.get(kind);
      return owner ? [[owner, of] as [SubjectOwner, T]] : [];
    });
  }
}
