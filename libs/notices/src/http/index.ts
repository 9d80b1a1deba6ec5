export { InboxQuery } from './inbox/inbox.query.ts';
export { NoticesModule } from './notices.module.ts';
export type { MayHear, ShownSubject, SubjectOwner } from './subjects/subject-owner.ts';
export { Subjects } from './subjects/subjects.ts';
