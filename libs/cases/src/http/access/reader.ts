import type { Directory, Scope } from '@zhuoluo/directory/rules';
import type { Actor } from '@zhuoluo/kernel';

/** Whose list it is, and by which directory their posts are read. */
export interface Reader {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly directory: Directory;
}
