import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useSay } from '../app/feedback/FeedbackProvider.tsx';
import { useMe } from '../app/session/me.ts';
import { useTexts, type TextKey } from '../i18n/use-texts.ts';
import { FormProblem } from '../shared/form/FormProblem.tsx';
import type { OneClick } from './action.ts';
import css from './ActionBar.module.css';
import { useCaseChanged } from './use-case-changed.ts';

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
  const [isAsking, setIsAsking] = useState(false);
  const question = action.ask?.(of, t) ?? null;
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
      {question && (
        <Modal
          open={isAsking}
          title={question.title}
          okText={question.ok}
          cancelText={question.cancel}
          cancelButtonProps={{ autoFocus: true }}
          onCancel={() => setIsAsking(false)}
          onOk={() => {
            setIsAsking(false);
            run();
          }}
          width={420}
        >
          {question.text}
        </Modal>
      )}
      {error && (
        <div className={css.problem}>
          <FormProblem error={error} />
        </div>
      )}
    </>
  );
}
