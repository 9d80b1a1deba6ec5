import { UuidListField } from '@zhuoluo/platform';

/** 附件 of a command: each an upload of the caller's own, or what the case shows to them already. */
export const FilesField = (): PropertyDecorator =>
  UuidListField({ items: 20, optional: true, description: 'Ids of files, uploaded before; see `POST /files`.' });
