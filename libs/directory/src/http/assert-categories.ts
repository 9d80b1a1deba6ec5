import type { Category } from '@zhuoluo/kernel';
import { invalid } from '@zhuoluo/platform';
import type { Directory } from '../rules/directory.ts';

/**
 * Rows and filters may name a category that takes no filing any more, but none that never was.
 *
 * @throws Fault invalid-request, naming the place of each that is unknown
 */
export function assertCategories(
  directory: Pick<Directory, 'category'>,
  named: readonly (readonly [path: string, code: Category])[],
): void {
  const strange = named.filter(([, code]) => directory.category(code) === null);
  if (strange.length > 0) throw invalid(...strange.map(([path]) => ({ path, code: 'unknown' }) as const));
}
