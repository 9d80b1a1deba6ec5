import type { Scope } from '@zhuoluo/directory/rules';
import type { Actor } from '@zhuoluo/kernel';
import type { Viewer } from '@zhuoluo/directory/http';
import type { ReceivedNotice } from '../../store/inbox.store.ts';
import type { NoticeAnswer } from '../inbox/notice.answer.ts';

/** What a notice shows of its subject: title, where it leads, until when something is to be done. */
export type ShownSubject = Omit<NoticeAnswer, 'id' | 'kind' | 'at' | 'readAt'>;

/** Of the subjects that changed, those a person may hear of. */
export type MayHear = (scope: Scope, actor: Actor) => readonly string[];

/** What a module answers for one kind of subject: only it knows who may still see what. */
export interface SubjectOwner {
  /** The `subjectKind` of its events and notices. */
  readonly kind: string;
  /** What notices of its subjects show to their reader, by the id of the notice. What the reader may not see is left out. */
  show(viewer: Viewer, notices: readonly ReceivedNotice[]): Promise<ReadonlyMap<string, Partial<ShownSubject>>>;
  /** Asked once for all who listen. */
  heardBy(subjectIds: readonly string[]): Promise<MayHear>;
}
