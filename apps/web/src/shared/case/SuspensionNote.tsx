import type { Task } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';

/** Why a task stands still, and until when; nothing of one that does not. */
export function SuspensionNote({ of }: { readonly of: Pick<Task, 'suspension'> }) {
  const { t } = useTexts();
  if (of.suspension === null) return null;
  const { until, reasonCode, reason } = of.suspension;
  return (
    <p>
      {t('task:suspension')} <Time at={until} style="full" /> · {t(`terms:suspensionReason.${reasonCode}`)} · {reason}
    </p>
  );
}
