import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { REQUEST_STATES } from '@zhuoluo/kernel';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import { verdictsOf } from '../testing/verdicts.fixture.ts';
import {
  APPROVE,
  DENY,
  dispatched,
  LEAD_HEAD,
  LET_GO_ON,
  NOT_CONFIRM,
  REFUSE,
  REFUSE_ESCALATION,
  RETURN,
  returnAsked,
  UPHOLD,
} from '../testing/ways.fixture.ts';
import type { Wish } from '../testing/wish.fixture.ts';
import { allowedRequestActions } from './decide.ts';

/** As of cases, tasks and orders; a decision in the words of another kind finds no request. */
const OF_REQUESTS = `
                    PENDING  APPROVED  REFUSED  WITHDRAWN  LAPSED
  decide-return       yes      no        no       no         no
  decide-escalation   no-such-request no-such-request no-such-request no-such-request no-such-request
  decide-suspension   no-such-request no-such-request no-such-request no-such-request no-such-request
  decide-extension    no-such-request no-such-request no-such-request no-such-request no-such-request
  decide-rating-dispute no-such-request no-such-request no-such-request no-such-request no-such-request
  decide-objection    no-such-request no-such-request no-such-request no-such-request no-such-request
  withdraw-request    yes      no        no       no         no
`;

const REQUEST_IN: Readonly<Record<string, () => Story>> = {
  PENDING: returnAsked,
  APPROVED: () => returnAsked().do(APPROVE),
  REFUSED: () => returnAsked().do(REFUSE),
  WITHDRAWN: () => returnAsked().do({ type: 'withdraw-request', by: LEAD_HEAD }),
  LAPSED: () =>
    dispatched({}, ['SL-PERMIT'])
      .do({ ...RETURN, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' })
      .do({ type: 'claim', by: LEAD_HEAD })
      .do({ ...SUBMISSION, by: LEAD_HEAD })
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true }),
};

/** A story whose first order of a colour is in the state in question. */
describe('the table of verdicts on a request', () => {
  it('leaves no state out', () => {
    expect(verdictsOf(OF_REQUESTS).map(([, state]) => state)).toEqual(expect.arrayContaining([...REQUEST_STATES]));
  });
});

describe('a command on a request', () => {
  it.each(verdictsOf(OF_REQUESTS))('%s when %s: %s', (command, state, verdict) => {
    const story = REQUEST_IN[state]!();
    const { request } = story;
    expect(request.state).toBe(state);
    const wishes: Readonly<Record<string, Wish>> = {
      'decide-return': REFUSE,
      'decide-escalation': REFUSE_ESCALATION,
      'decide-extension': DENY,
      'decide-suspension': LET_GO_ON,
      'decide-rating-dispute': NOT_CONFIRM,
      'decide-objection': UPHOLD,
      'withdraw-request': { type: 'withdraw-request', by: headOf(request.unitId!) },
    };
    const wish = wishes[command]!;
    const offered = allowedRequestActions(story.case, request, wish.by, story.context).includes(wish.type);
    expect(story.refusalOf(wish) ?? 'yes').toBe(verdict === 'no' ? 'wrong-request-state' : verdict);
    expect(offered).toBe(verdict === 'yes');
  });
});
