import { Form, Select } from 'antd';
import { command } from '../../api/client.ts';
import type { Case, SolveOnSite } from '../../api/schema.gen.ts';
import { useSay } from '../../app/feedback/FeedbackProvider.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import type { ActionFormProps } from '../action.ts';
import { useCaseChanged } from '../use-case-changed.ts';

/** 现场解决. */
export function SolveOnSiteForm({ of, close }: ActionFormProps<Case>) {
  const { t } = useTexts();
  const say = useSay();
  const changed = useCaseChanged();
  return (
    <CommandForm<SolveOnSite, Case>
      draft={`solve-on-site/${of.id}`}
      submitLabel={t('case:solve.submit')}
      send={(values, key) => command('/api/v1/cases/{id}/solve-on-site', of.id, values, key)}
      onDone={(answer) => {
        changed(answer);
        say(t('case:solve.done'));
        close();
      }}
    >
      <TextField name="result" label={t('case:solve.result')} hint={t('case:solve.resultHint')} max={4000} rows={5} />
      <Form.Item name="evidence" label={t('case:solve.evidence')} extra={t('case:solve.evidenceHint')}>
        <Select mode="tags" open={false} suffix={<span />} maxCount={20} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
    </CommandForm>
  );
}
