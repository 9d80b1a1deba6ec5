import { Tag } from 'antd';
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
export function OrderNarrowings({ of: { issuedFrom, issuedTo, withoutRevoked }, change }: Props) {
  const { t } = useTexts();
  if (!issuedFrom && !issuedTo && !withoutRevoked) return null;
  return (
    <div className={css.narrowed}>
      {t('cases:narrowed')}
      <SpanTag
        label={t('order:step.issued')}
        from={issuedFrom}
        to={issuedTo}
        onClose={() => change({ issuedFrom: undefined, issuedTo: undefined })}
      />
      {withoutRevoked && (
        <Tag closable onClose={() => change({ revoked: undefined })}>
          {t('order:withoutRevoked')}
        </Tag>
      )}
    </div>
  );
}
