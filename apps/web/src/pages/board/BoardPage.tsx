import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { useMe } from '../../app/session/me.ts';
import { Content } from '../../shared/Content.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { PrintButton } from '../../shared/PrintButton.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { SavedViews } from '../../shared/views/SavedViews.tsx';
import { readBoardSearch } from './board-search.ts';
import css from './BoardPage.module.css';
import { LatestOrders } from './LatestOrders.tsx';
import { OverdueMatrix } from './OverdueMatrix.tsx';
import { Ranking } from './Ranking.tsx';
import { RegionGrid } from './RegionGrid.tsx';
import { Tiles } from './Tiles.tsx';
import { Trend } from './Trend.tsx';

/** 督查看板: what is late, whose it is, and which orders came out; it follows by itself. */
export function BoardPage() {
  const { t } = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const [params, change] = useSearchChanges();
  const search = readBoardSearch(params);
  return (
    <Content width="full">
      <PageHeader
        title={t('board:title')}
        subtitle={me.unit?.name}
        extra={
          <div className={css.buttons}>
            <SavedViews page="board" />
            <Button icon={<FundProjectionScreenOutlined />} onClick={() => void navigate('/wall')}>
              {t('board:wall')}
            </Button>
            <PrintButton />
          </div>
        }
      />
      <Tiles />
      <RegionGrid />
      <div className={css.columns}>
        <div className={css.main}>
          <OverdueMatrix search={search} change={change} />
          <Trend period={search.period} onPeriod={(period) => change({ period })} />
        </div>
        <div className={css.side}>
          <LatestOrders />
        </div>
      </div>
      <Ranking period={search.period} q={search.q} />
    </Content>
  );
}
