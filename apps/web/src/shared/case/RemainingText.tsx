import type { Remaining } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import { remainingWords } from './remaining-words.ts';
import css from './RemainingText.module.css';

interface Props {
  readonly of: {
    readonly state?: string;
    readonly dueAt: string | null;
    readonly overdue?: boolean;
    readonly daysLate?: number;
    readonly remaining?: Remaining | null;
    readonly dueReason?: string | null;
    readonly closedAt?: string | null;
  };
  /** With the instant itself beside it. */
  readonly withDue?: boolean;
}

/** What is left, in the words of the API, which counts as the rule does. */
export function RemainingText({ of, withDue = false }: Props) {
  const { t } = useTexts();
  const { dueAt, overdue = false, daysLate = 0, remaining, dueReason, closedAt } = of;
  if (closedAt) return null;
  if (dueAt === null) return dueReason ? <Undated remaining={remaining} /> : null;
  const isLate = overdue || (remaining?.workingSeconds ?? 1) < 0;
  const words = remaining
    ? remainingWords(remaining.text, t)
    : daysLate > 0
      ? t('common:lateDays', { count: daysLate })
      : isLate && t('common:late');
  return (
    <span className={isLate ? `${css.text} ${css.late}` : css.text}>
      {words && <strong>{words}</strong>}
      {(withDue || !words) && (
        <span className={css.due}>
          {t(of.state === 'SUSPENDED' ? 'common:resumesAt' : 'common:dueAt')} <Time at={dueAt} />
        </span>
      )}
    </span>
  );
}

/** A limit past the end of the working calendar: it has no date yet, but what is left of it is known. */
function Undated({ remaining }: { readonly remaining: Remaining | null | undefined }) {
  const { t } = useTexts();
  if (!remaining) return <span className={css.text}>{t('common:noDue')}</span>;
  return (
    <span className={css.text}>
      <strong>{remainingWords(remaining.text, t)}</strong>
      <span className={css.due}>{t('common:datedOnce', { year: remaining.awaitsYear })}</span>
    </span>
  );
}
