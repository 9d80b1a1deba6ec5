import type { Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';

/** The limit that the claim fixed, where an extension or a rework has moved it since. */
export function OriginalDue({ of: { dueAt, originalDueAt } }: { readonly of: Pick<Task, 'dueAt' | 'originalDueAt'> }) {
  const { t } = useTexts();
  if (originalDueAt === null || dueAt === null || dueAt === originalDueAt) return null;
  return (
    <span>
      {t('task:originalDue')} <Time at={originalDueAt} />
    </span>
  );
}
