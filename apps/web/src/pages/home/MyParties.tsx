import { Link } from 'react-router';
import { useParties } from '../../api/reference.ts';
import type { CasePage, Party } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import css from './HomePage.module.css';

/** The enterprises and projects I serve, each with how many of its cases are open. */
export function MyParties({ openCases }: { readonly openCases: CasePage | undefined }) {
  const { t } = useTexts();
  const { data: parties, error, refetch } = useParties();
  if (!parties) return error ? <QueryFailure error={error} onRetry={() => void refetch()} /> : <Loading />;
  if (parties.length === 0) return <EmptyState text={t('home:noParties')} />;
  const openOf = (party: Party) => openCases?.items.filter((c) => c.party.id === party.id).length;
  return (
    <ul className={css.parties}>
      {parties.map((party) => {
        const open = openOf(party);
        return (
          <li key={party.id} className={css.party}>
            <Link to={`/parties/${party.id}`}>{party.name}</Link>
            <span className={css.soft}>
              {party.region.name} · {t(`terms:partyKind.${party.kind}`)}
              {open !== undefined && ` · ${open > 0 ? t('home:openCases', { count: open }) : t('home:noneOpen')}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
