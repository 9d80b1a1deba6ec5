import { useQueryClient } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCaseChanged } from '../../actions/use-case-changed.ts';
import { fileCase } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { useCategories, useParties, useParty } from '../../api/reference.ts';
import type { Case, Party } from '../../api/schema.gen.ts';
import { useSay } from '../../app/FeedbackProvider.tsx';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useCategoryHint } from '../../shared/case/category-words.ts';
import { CategoryPicker } from '../../shared/case/CategoryPicker.tsx';
import { PartyPicker } from '../../shared/case/PartyPicker.tsx';
import { UrgencyPicker } from '../../shared/case/UrgencyPicker.tsx';
import { Card } from '../../shared/Card.tsx';
import { Content } from '../../shared/Content.tsx';
import { FilesField } from '../../shared/files/FilesField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { bodyOf, type FileCaseValues } from './body-of.ts';
import { DuplicateHint } from './DuplicateHint.tsx';
import css from './FileCasePage.module.css';
import { MoreFields } from './MoreFields.tsx';

const TITLE_MAX = 30;

/** 建单 in under a minute: chips instead of lists, what is known filled in, nothing lost on the way. */
export function FileCasePage() {
  const { t } = useTexts();
  const me = useMe();
  const say = useSay();
  const queryClient = useQueryClient();
  const changed = useCaseChanged();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<FileCaseValues>();
  const { data: categories } = useCategories();
  const { data: parties } = useParties();
  const isEnterprise = holds(me, 'ENTERPRISE');
  const asked = me.party?.id ?? params.get('party') ?? undefined;
  const { data: askedFor } = useParty(asked);
  const known = askedFor ?? onlyOne(parties);
  const chosen = Form.useWatch((values: FileCaseValues) => values.party, { form, preserve: true });
  const urgency = Form.useWatch('urgency', form);
  const categoryHint = useCategoryHint(Form.useWatch('category', form));
  useKnownParty(form, known);

  const fillIn = (values: Partial<FileCaseValues>) => {
    if (values.partyId ?? values.category) form.setFieldValue('notDuplicate', undefined);
    const usual = categories?.find((category) => category.code === values.category)?.urgency;
    if (usual && !form.isFieldTouched('urgency')) form.setFieldValue('urgency', usual);
  };
  const choose = (party: Party) => {
    form.setFieldValue('party', party);
    if (!form.isFieldTouched(['contact', 'name'])) form.setFieldValue('contact', party.contact ?? undefined);
  };
  const done = (filed: Case) => {
    changed(filed);
    say(t('file-case:done', { caseNo: filed.caseNo }));
    void navigate(`/cases/${filed.id}`, { replace: true });
  };
  return (
    <Content width="text">
      <PageHeader title={t('file-case:title')} />
      <Card>
        <CommandForm<FileCaseValues, Case>
          form={form}
          draft={params.has('party') ? `file-case/${asked}` : 'file-case'}
          initialValues={{
            partyId: me.party?.id ?? askedFor?.id,
            urgency: 'NORMAL',
            level: 'ON_SITE',
          }}
          submitLabel={t('file-case:submit')}
          send={(values, key) => fileCase(bodyOf(values), key)}
          onChange={fillIn}
          onDone={done}
          onRefused={(problem) => {
            if (problem.code === 'duplicate-case') void queryClient.invalidateQueries({ queryKey: keys.cases.lists });
            // It was given up while the form was open: what is offered is read again, and one is chosen anew.
            if (problem.code === 'category-inactive') {
              form.setFieldValue('category', undefined);
              void queryClient.invalidateQueries({ queryKey: keys.reference('categories') });
            }
          }}
        >
          <Form.Item
            name="partyId"
            label={t('file-case:party')}
            hidden={isEnterprise}
            rules={[{ required: true, message: t('file-case:chooseParty') }]}
          >
            <PartyPicker chosen={chosen ?? known} onChoose={choose} />
          </Form.Item>
          <Form.Item
            name="category"
            label={t('case:category')}
            extra={categoryHint}
            rules={[{ required: true, message: t('file-case:chooseCategory') }]}
          >
            <CategoryPicker />
          </Form.Item>
          <DuplicateHint mustSay={isEnterprise} />
          <Form.Item
            name="urgency"
            label={t('case:urgency')}
            extra={isEnterprise && urgency === 'EXTRA' && t('file-case:extraHint')}
            required
          >
            <UrgencyPicker />
          </Form.Item>
          <TextField name="title" label={t('file-case:caseTitle')} max={TITLE_MAX} hint={t('file-case:titleHint')} />
          <TextField name="facts" label={t('file-case:facts')} max={4000} rows={4} />
          <TextField name="wish" label={t('file-case:wish')} max={2000} rows={2} />
          <div className={css.pair}>
            <TextField name={['contact', 'name']} label={t('file-case:contactName')} max={50} />
            <TextField name={['contact', 'phone']} label={t('file-case:contactPhone')} max={30} inputMode="tel" />
          </div>
          <FilesField />
          {!isEnterprise && <MoreFields />}
        </CommandForm>
      </Card>
    </Content>
  );
}

function onlyOne(parties: readonly Party[] | undefined): Party | undefined {
  return parties?.length === 1 ? parties[0] : undefined;
}

/** Chooses the party that goes without saying unless another is chosen, and takes its contact unless one stands there. */
function useKnownParty(form: FormInstance<FileCaseValues>, party: Party | undefined): void {
  useEffect(() => {
    if (!party) return;
    const chosen = form.getFieldValue('partyId') as string | undefined;
    if (chosen !== undefined && chosen !== party.id) return;
    form.setFieldValue('partyId', party.id);
    if (!form.getFieldValue(['contact', 'name'])) form.setFieldValue('contact', party.contact ?? undefined);
  }, [form, party]);
}
