import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { usePolicy } from '../../api/policies.ts';
import type { Case, Duration, StatutoryLimit } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../time/Time.tsx';
import { limitWords } from './limit-words.ts';

interface Props {
  readonly of: Case;
  /** What is chosen; none where the policy’s limit is to run. */
  readonly item: StatutoryLimit | undefined;
}

/** What limit results for the lead, and by which law; when it ends is told as if the lead claimed now. */
export function StatutoryLimitSaid({ of: { policyVersion }, item }: Props) {
  const { t } = useTexts();
  if (!item) return t('case:dispatch.byPolicy');
  const { limit, basis } = item;
  return (
    <>
      {t('case:dispatch.statutoryLimit', { limit: limitWords(limit, t) })}
      {basis && t('case:dispatch.statutoryBasis', { basis })} <End limit={limit} policyVersion={policyVersion} />
    </>
  );
}

function End({ limit, policyVersion }: { readonly limit: Duration; readonly policyVersion: number }) {
  const { t } = useTexts();
  const [from] = useState(() => new Date().toISOString());
  const calendar = usePolicy(policyVersion).data?.calendar;
  const { data } = useQuery({
    queryKey: keys.reference('due', [calendar, limit, from]),
    queryFn: calendar
      ? () =>
          read(
            api.GET('/api/v1/calendars/{code}/due', { params: { path: { code: calendar }, query: { from, limit } } }),
          )
      : skipToken,
  });
  if (!data) return null;
  if (data.dueAt === null) return t('common:noDue');
  return (
    <>
      {t('case:dispatch.claimedNow')} <Time at={data.dueAt} />
    </>
  );
}
