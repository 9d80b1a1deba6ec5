import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { listCases, type CaseFilter } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import { isProblem } from '../../api/problem.ts';
import { useParty } from '../../api/reference.ts';
import type { Party } from '../../api/schema.gen.ts';
import { CenteredMessage } from '../../app/CenteredMessage.tsx';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CaseCard } from '../../shared/case/CaseCard.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';

/** An enterprise or project: whom to call, and all its cases. */
export function PartyPage() {
  const { id = '' } = useParams();
  const { t } = useTexts();
  const { data: party, error, refetch } = useParty(id);
  if (!party && isProblem(error, 404))
    return <CenteredMessage title={t('common:notFoundTitle')} text={t('party:notFound')} />;
  return (
    <Content>
      {!party && error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!party && !error && <Loading />}
      {party && <PartyView party={party} />}
    </Content>
  );
}

function PartyView({ party }: { readonly party: Party }) {
  const { t } = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const words = [
    party.region.name,
    t(`terms:partyKind.${party.kind}`),
    party.aboveScale && t('terms:aboveScale'),
    party.chainLeader && t('terms:chainLeader'),
    party.stage && t(`terms:stage.${party.stage}`),
  ];
  return (
    <>
      <PageHeader
        title={party.name}
        back="/home"
        subtitle={words.filter(Boolean).join(' · ')}
        extra={
          me.grants.includes('file-case') && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate(`/cases/new?party=${party.id}`)}
            >
              {t('home:fileCase')}
            </Button>
          )
        }
      />
      {party.contact && (
        <Section title={t('party:contact')}>
          <p>
            {party.contact.name} <a href={`tel:${party.contact.phone}`}>{party.contact.phone}</a>
          </p>
        </Section>
      )}
      <Section title={t('party:openCases')}>
        <PartyCases filter={{ partyId: party.id, open: true, sort: 'dueAt' }} label={t('party:openCases')} />
      </Section>
      <Section title={t('party:closedCases')}>
        <PartyCases filter={{ partyId: party.id, open: false, sort: '-openedAt' }} label={t('party:closedCases')} />
      </Section>
    </>
  );
}

function PartyCases({ filter, label }: { readonly filter: CaseFilter; readonly label: string }) {
  const { t } = useTexts();
  return (
    <KeysetList
      label={label}
      queryKey={keys.cases.list({ ...filter, limit: 20 })}
      read={(cursor) => listCases({ ...filter, limit: 20 }, cursor)}
      renderItem={(c) => <CaseCard of={c} />}
      empty={<EmptyState text={t('party:none')} />}
    />
  );
}
