import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../api/problem.ts';
import type { FieldProblem } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useIsInSight } from '../seen/in-sight.ts';
import css from './CommandForm.module.css';
import { showFaults } from './faults.ts';
import { FormProblem } from './FormProblem.tsx';
import { useDraft } from './use-draft.ts';
import { withoutBlanks } from './without-blanks.ts';

/** The person has thought better of it. */
const NOT_GIVEN = Symbol('not given');

interface Props<Values extends object, Answer> {
  /** Names the form among this person's drafts, such as `escalate/<caseId>`. */
  readonly draft: string;
  readonly submitLabel: string;
  readonly initialValues?: Partial<Values>;
  readonly form?: FormInstance<Values>;
  readonly send: (values: Values, idempotencyKey: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  /** Asked before the command is given; if not, the form stays as it is. */
  readonly askFirst?: (values: Values) => Promise<boolean>;
  /** Lets one field fill others; what it sets is kept too. */
  readonly onChange?: (changed: Partial<Values>) => void;
  /** Told why the API would not do it. */
  readonly onRefused?: (problem: Problem) => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/**
 * A form that gives one command. What is typed survives reload, lost network and expired session until it is submitted.
 * Refusals are shown as they come, next to the field that caused them. A retry never does things twice.
 */
export function CommandForm<Values extends object, Answer>(props: Props<Values, Answer>) {
  const { t } = useTexts();
  const [ownForm] = Form.useForm<Values>();
  const form = props.form ?? ownForm;
  const isInSight = useIsInSight();
  const queryClient = useQueryClient();
  const draft = useDraft<Values>(props.draft);
  const [isRestored, setIsRestored] = useState(draft.restored !== null);
  const [rest, setRest] = useState<readonly FieldProblem[]>([]);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (values: Values): Promise<Answer | typeof NOT_GIVEN> => {
      const given = withoutBlanks(values);
      if (props.askFirst && !(await props.askFirst(given))) return NOT_GIVEN;
      return props.send(given, draft.idempotencyKey);
    },
    onMutate: () => setRest([]),
    onError: (failure) => {
      if (!(failure instanceof Problem)) return;
      // Out of sight: the page learns it with the form.
      if (failure.status === 404) void queryClient.invalidateQueries();
      setRest(showFaults(form, failure.errors));
      props.onRefused?.(failure);
    },
    onSuccess: (answer) => {
      if (answer === NOT_GIVEN) return;
      draft.drop();
      props.onDone(answer);
    },
  });
  const discard = () => {
    draft.drop();
    setIsRestored(false);
    form.setFieldsValue(blankOf(form, props.initialValues));
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ ...props.initialValues, ...draft.restored }}
      onValuesChange={(changed: Partial<Values>) => {
        props.onChange?.(changed);
        draft.save(form.getFieldsValue(true) as Values);
      }}
      onFinish={mutate}
    >
      {isRestored && (
        <p className={css.restored} role="status">
          {t('common:draftRestored')}
          <Button type="link" size="small" onClick={discard}>
            {t('common:draftDiscard')}
          </Button>
        </p>
      )}
      {props.children}
      {error && (
        <FormProblem
          error={error}
          faults={rest}
          onSubmitAsNew={() => draft.renew(form.getFieldsValue(true) as Values)}
        />
      )}
      <Button
        type="primary"
        danger={props.danger ?? false}
        htmlType="submit"
        block
        loading={isPending}
        disabled={!isInSight}
      >
        {props.submitLabel}
      </Button>
    </Form>
  );
}

/** Every field emptied but for what it began with. */
function blankOf<Values extends object>(form: FormInstance<Values>, initial: Partial<Values> | undefined) {
  const names = Object.keys(form.getFieldsValue(true) as object);
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), ...initial } as Parameters<
    typeof form.setFieldsValue
  >[0];
}
