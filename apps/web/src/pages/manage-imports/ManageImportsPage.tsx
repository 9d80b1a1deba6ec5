import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { listImportKinds, templatePath } from '../../api/imports.ts';
import { keys } from '../../api/keys.ts';
import type { ImportKind } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import css from './ImportSheet.module.css';
import { sheetWords } from './sheet-words.ts';

/** Template, file, what is wrong with each row, and the import itself. */
export function ManageImportsPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery({ queryKey: keys.reference('imports'), queryFn: listImportKinds });
  return (
    <Content>
      <PageHeader title={t('manage-imports:title')} subtitle={t('manage-imports:about')} back="/manage" />
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={6} />}
      {data && <Kinds kinds={data.items} />}
    </Content>
  );
}

function Kinds({ kinds }: { readonly kinds: readonly ImportKind[] }) {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const chosen = kinds.find(({ kind }) => kind === params.get('kind')) ?? kinds[0];
  if (!chosen) return null;
  return (
    <>
      <div className={css.kinds}>
        <Segmented
          aria-label={t('manage-imports:kindLabel')}
          value={chosen.kind}
          options={kinds.map(({ kind }) => ({ value: kind, label: sheetWords(kind, t) }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <Section title={t('manage-imports:template')}>
        <p>
          <a href={templatePath(chosen.kind)} download>
            {t('manage-imports:download', { name: sheetWords(chosen.kind, t) })}
          </a>
        </p>
        <ImportColumns columns={chosen.columns} />
      </Section>
      <Section title={t('manage-imports:file')}>
        <ImportSheet key={chosen.kind} kind={chosen.kind} />
      </Section>
    </>
  );
}
