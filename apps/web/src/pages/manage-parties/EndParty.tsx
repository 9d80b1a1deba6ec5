import { command } from '../../api/client.ts';
import type { Party } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EndWithWarning } from '../../shared/manage/EndWithWarning.tsx';

export function EndParty({ row }: { readonly row: Party }) {
  const { t } = useTexts();
  if (row.endedAt !== null) return null;
  return (
    <EndWithWarning
      kind="parties"
      label={t('manage-parties:end')}
      warning={t('manage-parties:endWarning')}
      end={() => command('/api/v1/parties/{id}/end', row.id, {}, crypto.randomUUID())}
    />
  );
}
