import { ActionBar } from '../../actions/ActionBar.tsx';
import { REQUEST_ACTIONS } from '../../actions/request/request-actions.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import css from '../work/WorkDetail.module.css';
import { RequestStanding } from './RequestStanding.tsx';

/** What was asked about a task or a case, with what may be done about it. */
export function RequestList({ requests }: { readonly requests: readonly CaseRequest[] }) {
  return requests.map((request) => (
    <div key={request.id}>
      <RequestStanding of={request} />
      <div className={css.foot}>
        <ActionBar of={request} actions={REQUEST_ACTIONS} />
      </div>
    </div>
  ));
}
