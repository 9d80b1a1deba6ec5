import { Link } from 'react-router';
import type { Operation } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { kindWords } from '../../shared/operations/kind-words.ts';
import { OperationProgress } from '../../shared/operations/OperationProgress.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './OperationCard.module.css';

/** One operation of the list: what it is, whose, and how far it has come. */
export function OperationCard({ operation }: { readonly operation: Operation }) {
  const { t } = useTexts();
  const { id, kind, state, isWaiting, askedBy, askedAt } = operation;
  return (
    <article className={css.card}>
      <h2 className={css.title}>
        <Link to={`/manage/operations/${id}`}>{kindWords(kind, t)}</Link>
        <span className={css.state}>{t(`manage-operations:state.${state}`)}</span>
      </h2>
      <p className={css.asked}>
        {t('manage-operations:askedBy', { name: askedBy.name })} · <Time at={askedAt} />
      </p>
      <OperationProgress operation={operation} />
      {isWaiting && <p className={css.waiting}>{t('manage-operations:waiting')}</p>}
    </article>
  );
}
