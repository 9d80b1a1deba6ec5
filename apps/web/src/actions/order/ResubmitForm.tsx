import { command } from '../../api/client.ts';
import type { SupervisionOrder } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  /** One a line. */
  readonly requirements: string;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 修改后重新报签: the office words the 办理要求 anew, beside what the signer said; nothing else can be changed. */
export function ResubmitForm({ of, close }: ActionFormProps<SupervisionOrder>) {
  const { t } = useTexts();
  const done = useDone('order:resubmit.done', close);
  const { sentBack } = of;
  return (
    <CommandForm<Values, SupervisionOrder>
      draft={`resubmit/${of.id}`}
      initialValues={{ requirements: of.requirements.join('\n') }}
      submitLabel={t('order:resubmit.submit')}
      send={({ requirements }, key) =>
        command('/api/v1/supervision-orders/{id}/resubmit', of.id, { requirements: linesOf(requirements) }, key)
      }
      onDone={done}
    >
      {sentBack && <p>{t('order:resubmit.said', { name: sentBack.by.name, reason: sentBack.reason })}</p>}
      <TextField
        name="requirements"
        label={t('order:resubmit.requirements')}
        hint={t('order:resubmit.hint')}
        max={3000}
        rows={6}
        rules={[
          {
            validator: (_rule, text: string | undefined) => {
              const lines = linesOf(text ?? '');
              const fits = lines.length <= 10 && lines.every((line) => Array.from(line).length <= 300);
              return fits ? Promise.resolve() : Promise.reject(new Error(t('order:resubmit.tooMany')));
            },
          },
        ]}
      />
    </CommandForm>
  );
}
