import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Policy, PolicyPreview } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { usePathWords } from '../../shared/policy/path-words.ts';
import { Section } from '../../shared/Section.tsx';
import { Differences } from '../../shared/policy/Differences.tsx';
import css from './PolicyEditor.module.css';

interface Props {
  readonly document: Policy;
  readonly regionId: string | null;
  /** The version that was in force when the writing began. */
  readonly base: number;
  readonly preview: PolicyPreview | undefined;
  /** Whether the preview is of what is written now. */
  readonly isFresh: boolean;
}

/** What changes, what is wrong with it, why it is drawn up; then it is proposed, or put in force at once. */
export function SubmitPolicy({ document, regionId, base, preview, isFresh }: Props) {
  const { t } = useTexts();
  const pathWords = usePathWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const submit = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/policies', {
          params: {
            query: { ...(regionId !== null && { regionId }), ...(note.trim() !== '' && { note: note.trim() }) },
            header: { 'Idempotency-Key': key, 'If-Match': `"${base}"` },
          },
          body: document,
        }),
      ),
    onSuccess: async () => {
      await Promise.all([keys.policies.all, keys.me].map((queryKey) => queries.invalidateQueries({ queryKey })));
      await navigate('/manage/policies');
    },
    onError: () => setKey(crypto.randomUUID()),
  });
  const faults = preview?.faults ?? [];
  const remarks = preview?.remarks ?? [];
  return (
    <Section title={t('policy:beforeSubmit')}>
      <div className={css.submit}>
        {preview && <Differences items={preview.differences} />}
        {faults.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('policy:faults', { count: faults.length })}
            description={faults.map(({ path, message }) => (
              <p key={`${path}${message}`}>
                {path && `${pathWords(path)}：`}
                {message}
              </p>
            ))}
          />
        )}
        {remarks.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('policy:remarks', { count: remarks.length })}
            description={remarks.map(({ path, message }) => (
              <p key={`${path}${message}`}>
                {path && `${pathWords(path)}：`}
                {message}
              </p>
            ))}
          />
        )}
        <label className={css.field}>
          <span className={css.label}>{t('policy:note')}</span>
          <input
            className={css.words}
            maxLength={200}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
              setKey(crypto.randomUUID());
            }}
          />
        </label>
        {submit.error && <FormProblem error={submit.error} />}
        <p className={css.hint}>{t(preview?.takesTwo ? 'policy:takesTwo' : 'policy:takesOne')}</p>
        <Button
          type="primary"
          loading={submit.isPending}
          disabled={!isFresh || faults.length > 0 || !preview || preview.differences.length === 0}
          onClick={() => submit.mutate()}
        >
          {t(preview?.takesTwo ? 'policy:propose' : 'policy:activate')}
        </Button>
      </div>
    </Section>
  );
}
