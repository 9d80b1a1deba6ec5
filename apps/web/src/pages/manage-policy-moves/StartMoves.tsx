import { useNavigate } from 'react-router';
import { type PolicyMoveFilter, startMoves } from '../../api/policies.ts';
import type { Operation } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import css from './ManagePolicyMovesPage.module.css';

interface Props {
  readonly version: number;
  readonly filter: PolicyMoveFilter;
  /** So many cases were found to move. */
  readonly count: number;
}

/** Moves what was tried, for a reason; its page shows how far it is, and lets it be cancelled and resumed. */
export function StartMoves({ version, filter, count }: Props) {
  const { t } = useTexts();
  const say = useSay();
  const navigate = useNavigate();
  return (
    <div className={css.start}>
      <CommandForm<{ readonly reason: string }, Operation>
        draft={`manage/policy-moves/${version}/${JSON.stringify(filter)}`}
        submitLabel={t('manage-moves:start', { count })}
        send={({ reason }, key) => startMoves(version, { ...filter, reason }, key)}
        onDone={({ id, count: planned }) => {
          say(t('manage-moves:started', { count: planned }));
          void navigate(`/manage/operations/${id}`);
        }}
      >
        <TextField
          name="reason"
          label={t('manage-moves:reason')}
          max={500}
          rows={2}
          hint={t('manage-moves:reasonHint')}
        />
      </CommandForm>
    </div>
  );
}
