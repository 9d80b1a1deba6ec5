import { Tag } from 'antd';
import { useRegions } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SpanTag } from '../../shared/search/SpanTag.tsx';
import type { SearchChanges } from '../../shared/use-search-changes.ts';
import type { OrderNarrowing } from './order-search.ts';
import css from './OrdersPage.module.css';

interface Props {
  readonly of: OrderNarrowing;
  readonly change: (changes: SearchChanges) => void;
}

/** What a figure of the board narrowed the list to, said in words; each can be taken off. */
export function OrderNarrowings({ of, change }: Props) {
  return Object.values(of).some(Boolean) ? <Shown of={of} change={change} /> : null;
}

function Shown({ of: { issuedFrom, issuedTo, withoutRevoked, regionId, urgency }, change }: Props) {
  const { t } = useTexts();
  const { data: regions } = useRegions();
  return (
    <div className={css.narrowed}>
      {t('cases:narrowed')}
      <SpanTag
        label={t('order:step.issued')}
        from={issuedFrom}
        to={issuedTo}
        onClose={() => change({ issuedFrom: undefined, issuedTo: undefined })}
      />
      {regionId && (
        <Tag closable onClose={() => change({ regionId: undefined })}>
          {regions?.find((region) => region.id === regionId)?.name ?? t('cases:region')}
        </Tag>
      )}
      {urgency && (
        <Tag closable onClose={() => change({ urgency: undefined })}>
          {urgency.map((one) => t(`terms:urgency.${one}`)).join(t('common:listSeparator'))}
        </Tag>
      )}
      {withoutRevoked && (
        <Tag closable onClose={() => change({ revoked: undefined })}>
          {t('order:withoutRevoked')}
        </Tag>
      )}
    </div>
  );
}
