import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { MomentField } from '../../shared/form/MomentField.tsx';
import { instantOfMoment } from '../../shared/time/moment.ts';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';

interface Props {
  readonly path: '/api/v1/tenures/{id}/end' | '/api/v1/stand-ins/{id}/end';
  readonly id: string;
}

/** Ends a tenure or a stand-in, now or at a moment ahead. */
export function EndForm({ path, id }: Props) {
  const { t } = useTexts();
  const changed = useKindChanged('posts');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('manage-posts:end')}</summary>
      <CommandForm<{ readonly at?: string }, unknown>
        draft={`manage/posts/end/${id}`}
        submitLabel={t('manage-posts:end')}
        danger
        send={({ at }, key) =>
          api.POST(path, {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: at ? { at: instantOfMoment(at) } : {},
          })
        }
        onDone={() => {
          changed();
          setIsOpen(false);
        }}
      >
        <MomentField name="at" label={t('manage-posts:endsAt')} hint={t('manage-posts:nowHint')} optional />
      </CommandForm>
    </details>
  );
}
