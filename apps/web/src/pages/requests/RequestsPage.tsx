import { keys } from '../../api/keys.ts';
import { listRequests, REQUESTS_TO_DECIDE } from '../../api/requests.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Workbench } from '../../shared/work/Workbench.tsx';
import { RequestDetail } from './RequestDetail.tsx';
import { RequestLine } from './RequestLine.tsx';

/** What units ask of an office: each is decided before its limit, and silence decides nothing. */
export function RequestsPage() {
  const { t } = useTexts();
  return (
    <Content width="full">
      <PageHeader title={t('request:title')} subtitle={t('request:subtitle')} />
      <Workbench
        label={t('request:title')}
        tab="toDecide"
        source={{
          queryKey: keys.requests.list(REQUESTS_TO_DECIDE),
          read: (cursor) => listRequests(REQUESTS_TO_DECIDE, cursor),
        }}
        renderItem={(request) => <RequestLine of={request} />}
        renderDetail={(id) => <RequestDetail key={id} id={id} />}
        empty={<EmptyState text={t('request:empty')} />}
        goesOn
      />
    </Content>
  );
}
