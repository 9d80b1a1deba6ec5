import { Drawer } from 'antd';
import { useDeadlines } from '../../api/cases.ts';
import type { Deadline, DeadlineMove } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useIsWide } from '../use-is-wide.ts';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { formatInstant } from '../time/format.ts';
import { Time } from '../time/Time.tsx';
import css from './DeadlinesDrawer.module.css';
import { DeadlineSegments } from './DeadlineSegments.tsx';
import { limitWords, unitOf } from './limit-words.ts';
import { RemainingText } from './RemainingText.tsx';

interface Props {
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Every clock of a case and how its end was counted: those that run first, then those that are over. */
export function DeadlinesDrawer({ caseId, isOpen, close }: Props) {
  const { t } = useTexts();
  const isWide = useIsWide();
  const { data, error, refetch } = useDeadlines(caseId, isOpen);
  const running = data?.items.filter((one) => one.state !== 'STOPPED') ?? [];
  const over = data?.items.filter((one) => one.state === 'STOPPED').reverse() ?? [];
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={t('case:whyDeadline')}
      placement={isWide ? 'right' : 'bottom'}
      size={isWide ? 520 : '85dvh'}
    >
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <p className={css.basis}>
          {t('case:deadlineBasis', {
            policy: data.policyVersion,
            calendar: data.calendar,
            version: data.calendarVersion,
          })}
        </p>
      )}
      {[...running, ...over].map((deadline) => (
        <Explained key={deadline.id} of={deadline} newest={data?.calendarVersion} />
      ))}
    </Drawer>
  );
}

function Explained({ of, newest }: { readonly of: Deadline; readonly newest: number | undefined }) {
  const { t } = useTexts();
  const unit = unitOf(of.limit);
  const style = unit === 's' ? 'second' : 'minute';
  const isByFormer = (unit === 'wd' || unit === 'wh') && of.calendarVersion !== newest;
  return (
    <details className={css.clock} open={of.state !== 'STOPPED'}>
      <summary className={css.summary}>
        <span className={css.kind}>
          {t(`terms:level.${of.level}`)} · {t(`terms:clockKind.${of.kind}`)}
        </span>
        <span className={css.state}>{of.missedAt ? t('case:clockMissed') : t(`case:clockState.${of.state}`)}</span>
      </summary>
      <p>
        {of.unit.name} · {t('case:limitOf', { limit: limitWords(of.limit, t) })}
      </p>
      <p className={css.span}>
        <Time at={of.startedAt} style={style} /> → {of.dueAt ? <Time at={of.dueAt} style={style} /> : t('common:noDue')}
      </p>
      <p className={css.reason}>{t(`case:dueReason.${of.reason}`, { context: unit })}</p>
      {of.moves.map((move) => (
        <LimitMove key={move.at} move={move} />
      ))}
      {isByFormer && <p className={css.reason}>{t('case:formerCalendar', { version: of.calendarVersion })}</p>}
      {of.remaining && <RemainingText of={{ ...of, dueReason: of.dueAt === null ? of.reason : null }} />}
      {of.segments.length > 0 && <DeadlineSegments segments={of.segments} />}
    </details>
  );
}

/** From when to when, and by which versions of the calendar. */
function LimitMove({ move }: { readonly move: DeadlineMove }) {
  const { t, language } = useTexts();
  const end = (at: string | null) => (at === null ? t('common:noDue') : formatInstant(at, language));
  const versions = { from: move.fromVersion, to: move.toVersion };
  return (
    <p className={css.reason}>
      {t('case:limitMoved', { ...versions, formerDue: end(move.formerDueAt), due: end(move.dueAt) })}
    </p>
  );
}
