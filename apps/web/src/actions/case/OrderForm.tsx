import { Form, InputNumber } from 'antd';
import { command } from '../../api/client.ts';
import {
  directReasonValues,
  type Case,
  type Colour,
  type DirectReason,
  type OrderTarget,
} from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

interface Values {
  readonly target: string;
  readonly colour: Colour;
  readonly reasonCode: DirectReason;
  readonly text: string;
  readonly days?: number | null;
}

/** The stage has no task: a word of its own in the form. */
const STAGE = 'STAGE';
const keyOf = ({ taskId }: OrderTarget) => taskId ?? STAGE;

/** 直接出单: whom, in which colour, why; and until when, if not as its colour has it. */
export function OrderForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const done = useDone('case:order.done', close);
  const [form] = Form.useForm<Values>();
  const targets = of.orderTargets.filter(({ colours }) => colours.length > 0);
  const first = targets[0] && keyOf(targets[0]);
  const chosen = (Form.useWatch('target', form) as string | undefined) ?? first;
  const colours = targets.find((target) => keyOf(target) === chosen)?.colours ?? [];
  const words = (target: OrderTarget) => {
    const role = of.tasks.find(({ id }) => id === target.taskId)?.role;
    return `${target.unit.name} · ${t(role ? `terms:taskRole.${role}` : 'case:order.stage')}`;
  };
  return (
    <CommandForm<Values, Case>
      form={form}
      draft={`order/${of.id}`}
      initialValues={{ target: first }}
      submitLabel={t('case:order.submit')}
      danger
      send={({ target, days, reasonCode: reason, ...said }, key) => {
        const on = target === STAGE ? {} : { taskId: target };
        return command(
          '/api/v1/cases/{id}/order',
          of.id,
          { ...said, reason, ...on, ...(days ? { rectify: `${days}wd` } : {}) },
          key,
        );
      }}
      onDone={done}
    >
      <p>{t('case:order.rule')}</p>
      <Form.Item name="target" label={t('case:order.target')} required>
        <Chips
          options={targets.map((target) => ({ value: keyOf(target), label: words(target) }))}
          label={t('case:order.target')}
        />
      </Form.Item>
      <Form.Item
        name="colour"
        label={t('case:order.colour')}
        rules={[{ required: true, message: t('case:order.colourRequired') }]}
      >
        <Chips
          options={colours.map((value) => ({ value, label: t(`terms:colour.${value}`) }))}
          label={t('case:order.colour')}
        />
      </Form.Item>
      <Form.Item
        name="reasonCode"
        label={t('case:order.reason')}
        rules={[{ required: true, message: t('case:order.reasonRequired') }]}
      >
        <Chips
          options={directReasonValues.map((value) => ({ value, label: t(`case:order.reasons.${value}`) }))}
          label={t('case:order.reason')}
        />
      </Form.Item>
      <TextField name="text" label={t('case:order.text')} hint={t('case:order.hint')} max={1000} rows={4} />
      <Form.Item name="days" label={t('case:order.days')} extra={t('case:order.daysHint')}>
        <InputNumber min={1} max={60} precision={0} aria-label={t('case:order.days')} />
      </Form.Item>
    </CommandForm>
  );
}
