import type { CaseEvent } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import type { FileStorage } from '@zhuoluo/papers/store';
import type { SampleCases } from './sample-cases.ts';
import type { LiveWorkflows } from '../../apps/doctor/src/checks/live-workflows.ts';
import { examine } from '../../apps/doctor/src/examine.ts';

export const GRACE_MS = 60_000;

interface Look {
  readonly now?: Instant | undefined;
  readonly workflows?: LiveWorkflows;
  readonly storage?: FileStorage;
}

/** The checks that find something in a copy of the sample after `spoil`, with what they tell. */
export async function planted(
  sample: SampleCases,
  spoil: (pool: Pool) => Promise<unknown>,
  { now = sample.now, workflows, storage }: Look = {},
): Promise<Record<string, string[]>> {
  const { findings, isWhole } = await sample.inCopy(spoil, (databaseUrl) =>
    examine({ databaseUrl, graceMs: GRACE_MS, tell: 3, now, workflows, storage }),
  );
  const faulty = findings.filter((finding) => finding.count > 0);
  if (isWhole !== (faulty.length === 0)) throw new Error('the diagnosis contradicts its findings');
  return Object.fromEntries(faulty.map((f) => [f.check, f.faults.map((fault) => `${fault.subject} ${fault.what}`)]));
}

type Part = 'tasks' | 'orders' | 'clocks';

/** An event with what it changes on one part replaced. */
export function patched(event: CaseEvent, part: Part, id: string, patch: object): CaseEvent {
  const parts: readonly { readonly id: string }[] | undefined = event.change[part];
  return {
    ...event,
    change: { ...event.change, [part]: parts?.map((p) => (p.id === id ? { ...p, ...patch } : p)) },
  };
}

/** The same, where the event says anything of what is patched. */
export function resaid(event: CaseEvent, part: Part, id: string, patch: object): CaseEvent {
  const parts: readonly { readonly id: string }[] | undefined = event.change[part];
  const said = parts?.find((p) => p.id === id);
  return said && Object.keys(patch).some((field) => field in said) ? patched(event, part, id, patch) : event;
}
