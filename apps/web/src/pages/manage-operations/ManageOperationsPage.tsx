import { listOperations } from '../../api/operations.ts';
import { keys } from '../../api/keys.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { OperationCard } from './OperationCard.tsx';

/** Operations that one asked for, newest first; an administrator finds all. */
export function ManageOperationsPage() {
  const { t } = useTexts();
  return (
    <Content width="text">
      <PageHeader title={t('manage-operations:title')} back="/manage" />
      <KeysetList
        label={t('manage-operations:title')}
        queryKey={keys.operations.list}
        read={listOperations}
        renderItem={(operation) => <OperationCard operation={operation} />}
        empty={<EmptyState text={t('manage-operations:empty')} />}
      />
    </Content>
  );
}
