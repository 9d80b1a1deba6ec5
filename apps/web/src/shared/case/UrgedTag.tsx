import type { Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import css from './UrgedTag.module.css';

/** 催办 of a task: how often, and when last; nothing where it was not urged. */
export function UrgedTag({ of: { urges, urgedAt } }: { readonly of: Pick<Task, 'urges' | 'urgedAt'> }) {
  const { t } = useTexts();
  if (urgedAt === null) return null;
  return (
    <span className={css.urged}>
      {t('work:urged', { count: urges })} · <Time at={urgedAt} />
    </span>
  );
}
