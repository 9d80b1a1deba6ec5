import { Problem } from '../../api/problem.ts';
import type { useTexts } from '../../i18n/use-texts.ts';

type Translate = ReturnType<typeof useTexts>['t'];

/** One line for a failure: the API's title as it comes, or that no answer came. */
export function messageOf(error: unknown, t: Translate): string {
  return error instanceof Problem ? error.title : t('common:unreachable');
}
