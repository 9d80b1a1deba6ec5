import { command } from '../../api/client.ts';
import type { Assignment } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EndWithWarning } from '../../shared/manage/EndWithWarning.tsx';

export function EndAssignment({ row }: { readonly row: Assignment }) {
  const { t } = useTexts();
  if (row.endedAt !== null) return null;
  return (
    <EndWithWarning
      kind="assignments"
      label={t('manage-assignments:end')}
      warning={t('manage-assignments:endWarning')}
      end={() => command('/api/v1/assignments/{id}/end', row.id, {}, crypto.randomUUID())}
    />
  );
}
