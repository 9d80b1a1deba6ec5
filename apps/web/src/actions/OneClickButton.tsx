import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../app/FeedbackProvider.tsx';
import { useMe } from '../app/session/me.ts';
import { useTexts, type TextKey } from '../i18n/use-texts.ts';
import { FormProblem } from '../shared/form/FormProblem.tsx';
import { useAtHand } from '../shared/use-at-hand.ts';
import type { OneClick } from './action.ts';
import css from './ActionBar.module.css';
import { useCaseChanged } from './use-case-changed.ts';

const loadAskFirst = async () => ({ default: (await import('./AskFirst.tsx')).AskFirst });
const AskFirst = lazy(loadAskFirst);

interface Props<Subject> {
  readonly of: Subject;
  readonly action: OneClick<Subject>;
  readonly isMain: boolean;
}

/**
 * Does what needs no words, after asking once where it cannot be taken back; another click after a lost answer never does it
 * twice.
 */
export function OneClickButton<Subject>({ of, action, isMain }: Props<Subject>) {
  const { t } = useTexts();
  const me = useMe();
  const say = useSay();
  const changed = useCaseChanged();
  const [key] = useState(() => crypto.randomUUID());
  // Undefined until it is first asked.
  const [isAsking, setIsAsking] = useState<boolean>();
  const question = action.ask?.(of, t) ?? null;
  useAtHand(question ? [loadAskFirst] : []);
  // What is said is fixed with the click: the change may be shown before its answer comes.
  const { mutate, isPending, error } = useMutation({
    mutationFn: (_done: TextKey) => action.send(of, key),
    onSuccess: (answer, done) => {
      changed(answer);
      say(t(done));
    },
  });
  const run = () => mutate(action.done(of));
  return (
    <>
      <Button
        type={isMain ? 'primary' : 'default'}
        danger={action.danger ?? false}
        data-main-action={isMain || undefined}
        loading={isPending}
        onClick={() => (question ? setIsAsking(true) : run())}
      >
        {t(action.label(me, of))}
      </Button>
      {question && isAsking !== undefined && (
        <Suspense>
          <AskFirst isOpen={isAsking} question={question} close={() => setIsAsking(false)} proceed={run} />
        </Suspense>
      )}
      {error && (
        <div className={css.problem}>
          <FormProblem error={error} />
        </div>
      )}
    </>
  );
}
