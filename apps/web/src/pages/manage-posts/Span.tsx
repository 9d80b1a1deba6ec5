import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../../shared/time/Time.tsx';

/** From when until when; either may lie ahead. */
export function Span({ from, to }: { readonly from: string; readonly to: string | null }) {
  const { t } = useTexts();
  return (
    <span>
      <Time at={from} style="full" /> – {to === null ? t('manage-posts:openEnd') : <Time at={to} style="full" />}
    </span>
  );
}
