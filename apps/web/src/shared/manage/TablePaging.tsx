import { LeftOutlined, RightOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './TablePaging.module.css';
import type { TableAddress } from './use-table-address.ts';

interface Props {
  readonly total: number;
  readonly shown: number;
  /** The number of the first row shown, from 1; null if not known. */
  readonly from: number | null;
  readonly next: string | null;
  readonly address: TableAddress;
  readonly isWaiting: boolean;
}

/** How many rows there are, which of them are shown, and the ways to the others. */
export function TablePaging({ total, shown, from, next, address, isWaiting }: Props) {
  const { t } = useTexts();
  const isFirst = address.page === 1;
  return (
    <nav className={css.paging} aria-label={t('manage:paging')}>
      <span role="status">
        {from === null ? t('manage:total', { total }) : t('manage:range', { total, from, to: from + shown - 1 })}
      </span>
      {(!isFirst || next !== null) && (
        <span className={css.ways}>
          <Button
            icon={<VerticalRightOutlined />}
            aria-label={t('manage:first')}
            disabled={isFirst}
            onClick={address.first}
          />
          <Button icon={<LeftOutlined />} disabled={isFirst || address.page === null} onClick={address.back}>
            {t('manage:back')}
          </Button>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={next === null || isWaiting}
            onClick={() => next !== null && address.next(next)}
          >
            {t('manage:next')}
          </Button>
        </span>
      )}
    </nav>
  );
}
