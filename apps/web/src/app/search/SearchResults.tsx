import { useTexts } from '../../i18n/use-texts.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Hit, Hits, State } from './Hits.tsx';
import css from './GlobalSearch.module.css';
import { useFound } from './use-found.ts';
import { useMe } from '../session/me.ts';

interface Props {
  readonly q: string;
  readonly onLeave: () => void;
}

/** What was found, by kind; how much of it is said to screen readers. */
export function SearchResults({ q, onLeave }: Props) {
  const { t } = useTexts();
  const { cases, orders, tasks, hasMoreCases, hasMoreOrders, isLoading, error, retry } = useFound(q);
  const hasOrderList = useMe().grants.includes('see-supervision');
  const words = encodeURIComponent(q);
  const count = cases.length + orders.length + tasks.length;
  return (
    <>
      <p role="status" className={count > 0 ? 'visually-hidden' : css.said}>
        {isLoading ? t('search:searching') : !error && t(count > 0 ? 'search:found' : 'search:none', { q, count })}
      </p>
      {error && <QueryFailure error={error} onRetry={retry} />}
      <Hits title={t('search:tasks')}>
        {tasks.map((task) => (
          <Hit key={task.id} to={`/cases/${task.case.id}`} onLeave={onLeave} title={task.case.title}>
            {task.taskNo} · {task.unit.name} · <State>{t(`terms:taskState.${task.state}`)}</State>
          </Hit>
        ))}
      </Hits>
      <Hits title={t('search:cases')}>
        {cases.map((c) => (
          <Hit key={c.id} to={`/cases/${c.id}`} onLeave={onLeave} title={c.title}>
            {c.caseNo} · {c.party.name} · <State>{t(`terms:caseState.${c.state}`)}</State>
          </Hit>
        ))}
        {hasMoreCases && <Hit to={`/cases?scope=all&q=${words}`} onLeave={onLeave} title={t('search:allCases')} />}
      </Hits>
      <Hits title={t('search:orders')}>
        {orders.map((order) => (
          <Hit key={order.id} to={`/orders/${order.id}`} onLeave={onLeave} title={order.unit.name}>
            <OrderTag colour={order.colour} docNumber={order.docNumber} note={t(`terms:orderState.${order.state}`)} />{' '}
            {order.case.title}
          </Hit>
        ))}
        {hasMoreOrders && hasOrderList && (
          <Hit to={`/orders?q=${words}`} onLeave={onLeave} title={t('search:allOrders')} />
        )}
      </Hits>
    </>
  );
}
