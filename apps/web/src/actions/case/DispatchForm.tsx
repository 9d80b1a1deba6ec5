import { Form } from 'antd';
import { command } from '../../api/client.ts';
import { useStatutoryLimits } from '../../api/reference.ts';
import type { Case, DispatchCase } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { awaitsUrgency } from '../../shared/case/asked-urgency.ts';
import { isReroute } from '../../shared/case/is-reroute.ts';
import { StatutoryItemSelect } from '../../shared/case/StatutoryItemSelect.tsx';
import { StatutoryLimitSaid } from '../../shared/case/StatutoryLimitSaid.tsx';
import { UnitSelect } from '../../shared/case/UnitSelect.tsx';
import { UrgencyPicker } from '../../shared/case/UrgencyPicker.tsx';
import type { ActionFormProps } from '../action.ts';
import { useDone } from '../use-done.ts';

/** 交办 and 改派: begins with what the routing table suggests; only a changed urgency or route asks for a reason. */
export function DispatchForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const [form] = Form.useForm<DispatchCase>();
  const lead = Form.useWatch('lead', form);
  const urgency = Form.useWatch('urgency', form);
  const statutoryItem = Form.useWatch('statutoryItem', form);
  const reroutes = isReroute(of);
  const { data: statutory = [] } = useStatutoryLimits(of.category);
  const done = useDone(reroutes ? 'case:dispatch.doneReroute' : 'case:dispatch.done', close);
  const isOwnChoice = urgency !== undefined && urgency !== of.urgency && urgency !== of.urgencyAsked;
  const needsReason = reroutes || isOwnChoice;
  return (
    <CommandForm<DispatchCase, Case>
      form={form}
      draft={`dispatch/${of.id}`}
      initialValues={{
        lead: of.suggestedRoute?.lead.id,
        coUnits: of.suggestedRoute?.coUnits.map((unit) => unit.id) ?? [],
        requirement: of.wish,
        urgency: of.urgency,
      }}
      submitLabel={t(reroutes ? 'case:dispatch.submitReroute' : 'case:dispatch.submit')}
      send={({ urgency: chosen, reason, ...values }, key) => {
        const words = needsReason && reason ? { reason } : {};
        const changed = chosen !== of.urgency ? { urgency: chosen } : {};
        return command('/api/v1/cases/{id}/dispatch', of.id, { ...values, ...changed, ...words }, key);
      }}
      onDone={done}
    >
      <Form.Item
        name="lead"
        label={t('case:dispatch.lead')}
        extra={of.suggestedRoute && t('case:dispatch.suggested', { unit: of.suggestedRoute.lead.name })}
        rules={[{ required: true, message: t('case:dispatch.leadRequired') }]}
      >
        <UnitSelect label={t('case:dispatch.lead')} forCase={of.id} />
      </Form.Item>
      <Form.Item name="coUnits" label={t('case:dispatch.coUnits')}>
        <UnitSelect label={t('case:dispatch.coUnits')} multiple without={lead} forCase={of.id} />
      </Form.Item>
      <TextField name="requirement" label={t('case:fields.requirement')} max={2000} rows={4} />
      <Form.Item
        name="urgency"
        label={t('case:urgency')}
        extra={awaitsUrgency(of) && t('case:askedUrgency', { urgency: t(`terms:urgency.${of.urgencyAsked!}`) })}
        required
      >
        <UrgencyPicker />
      </Form.Item>
      {statutory.length > 0 && (
        <Form.Item
          name="statutoryItem"
          label={t('case:dispatch.statutoryItem')}
          extra={<StatutoryLimitSaid of={of} item={statutory.find(({ code }) => code === statutoryItem)} />}
        >
          <StatutoryItemSelect items={statutory} />
        </Form.Item>
      )}
      {needsReason && (
        <TextField
          name="reason"
          label={t(reroutes ? 'case:dispatch.rerouteReason' : 'case:dispatch.urgencyReason')}
          max={500}
          rows={2}
        />
      )}
    </CommandForm>
  );
}
