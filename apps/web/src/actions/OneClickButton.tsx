import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../app/feedback/FeedbackProvider.tsx';
import { useMe } from '../app/session/me.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { FormProblem } from '../shared/form/FormProblem.tsx';
import type { OneClick } from './action.ts';
import css from './ActionBar.module.css';
import { useCaseChanged } from './use-case-changed.ts';

interface Props<Subject> {
  readonly of: Subject;
  readonly action: OneClick<Subject>;
  readonly isMain: boolean;
}

/** Does what needs no words; another click after a lost answer never does it twice. */
export function OneClickButton<Subject>({ of, action, isMain }: Props<Subject>) {
  const { t } = useTexts();
  const me = useMe();
  const say = useSay();
  const changed = useCaseChanged();
  const [key] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => action.send(of, key),
    onSuccess: (answer) => {
      changed(answer);
      say(t(action.done));
    },
  });
  return (
    <>
      <Button
        type={isMain ? 'primary' : 'default'}
        danger={action.danger ?? false}
        data-main-action={isMain || undefined}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t(action.label(me))}
      </Button>
      {error && (
        <div className={css.problem}>
          <FormProblem error={error} />
        </div>
      )}
    </>
  );
}
