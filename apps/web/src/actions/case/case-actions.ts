import { command } from '../../api/client.ts';
import type { Case } from '../../api/schema.gen.ts';
import { holds } from '../../app/session/me.ts';
import { awaitsUrgency } from '../../shared/case/asked-urgency.ts';
import { isReroute } from '../../shared/case/is-reroute.ts';
import { ready } from '../action.ts';

/** What may be done with a case; the first that is offered is the main one. */
export const CASE_ACTIONS = ready<Case>([
  {
    name: 'accept',
    suits: awaitsUrgency,
    label: () => 'case:actions.accept',
    load: async () => (await import('./AcceptForm.tsx')).AcceptForm,
  },
  {
    name: 'accept',
    suits: (of) => !awaitsUrgency(of),
    label: () => 'case:actions.accept',
    send: (of, key) => command('/api/v1/cases/{id}/accept', of.id, {}, key),
    done: () => 'case:accept.done',
  },
  {
    name: 'close',
    label: (_me, of) => (of.closeProposedBy ? 'case:actions.cosign' : 'case:actions.close'),
    load: async () => (await import('./CloseForm.tsx')).CloseForm,
  },
  {
    name: 'follow-up',
    label: (me) => (holds(me, 'ENTERPRISE') ? 'case:actions.rate' : 'case:actions.follow-up'),
    load: async () => (await import('./FollowUpForm.tsx')).FollowUpForm,
  },
  {
    name: 'verify',
    label: () => 'case:actions.verify',
    load: async () => (await import('./VerifyForm.tsx')).VerifyForm,
  },
  {
    name: 'review',
    label: () => 'case:actions.review',
    load: async () => (await import('./ReviewForm.tsx')).ReviewForm,
  },
  {
    name: 'solve-on-site',
    label: () => 'case:actions.solve-on-site',
    load: async () => (await import('./SolveOnSiteForm.tsx')).SolveOnSiteForm,
  },
  {
    name: 'dispatch',
    label: (_me, of) => (isReroute(of) ? 'case:actions.reroute' : 'case:actions.dispatch'),
    load: async () => (await import('./DispatchForm.tsx')).DispatchForm,
  },
  {
    name: 'escalate',
    label: () => 'case:actions.escalate',
    load: async () => (await import('./EscalateForm.tsx')).EscalateForm,
  },
  {
    name: 'de-escalate',
    minor: true,
    label: () => 'case:actions.de-escalate',
    load: async () => (await import('./DeEscalateForm.tsx')).DeEscalateForm,
  },
  {
    name: 'instruct',
    minor: true,
    label: () => 'case:actions.instruct',
    load: async () => (await import('./InstructForm.tsx')).InstructForm,
  },
  {
    name: 'request-escalation',
    minor: true,
    label: () => 'case:actions.request-escalation',
    load: async () => (await import('./RequestEscalationForm.tsx')).RequestEscalationForm,
  },
  {
    name: 'amend',
    minor: true,
    label: () => 'case:actions.amend',
    load: async () => (await import('./AmendForm.tsx')).AmendForm,
  },
  {
    name: 'supplement',
    minor: true,
    label: () => 'case:actions.supplement',
    load: async () => (await import('./SupplementForm.tsx')).SupplementForm,
  },
  {
    name: 'reject',
    minor: true,
    danger: true,
    label: () => 'case:actions.reject',
    load: async () => (await import('./RejectForm.tsx')).RejectForm,
  },
  {
    name: 'object',
    label: () => 'case:actions.object',
    load: async () => (await import('./ObjectForm.tsx')).ObjectForm,
  },
  {
    name: 'withdraw',
    minor: true,
    danger: true,
    label: () => 'case:actions.withdraw',
    load: async () => (await import('./WithdrawForm.tsx')).WithdrawForm,
  },
  {
    name: 'reopen',
    minor: true,
    label: () => 'case:actions.reopen',
    load: async () => (await import('./ReopenForm.tsx')).ReopenForm,
  },
  {
    name: 'order',
    minor: true,
    danger: true,
    label: () => 'case:actions.order',
    load: async () => (await import('./OrderForm.tsx')).OrderForm,
  },
  {
    name: 'false-closure',
    minor: true,
    danger: true,
    label: () => 'case:actions.false-closure',
    load: async () => (await import('./FalseClosureForm.tsx')).FalseClosureForm,
  },
]);
