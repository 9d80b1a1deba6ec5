import { setTimeout as delay } from 'node:timers/promises';
import { examine, type Diagnosis } from '../../apps/doctor/src/examine.ts';
import { connectWorkflows } from '../../apps/doctor/src/temporal-workflows.ts';
import type { Rig } from './rig.ts';

/** How long after a round everything may take to be made up for: the longest pause of a workflow that failed, and a little. */
const RECOVERY_MS = 90_000;
/** A sweep that works has drawn it by then, on a machine as busy as this one. */
const GRACE_MS = 5_000;
/** What recovery still owes; everything else is wrong for good. */
const OWED = new Set(['missing-orders', 'live-workflows', 'outbox']);

/** The doctor's word once the system has had its time to recover; at once where something cannot be made good. */
export async function verdict(rig: Rig): Promise<Diagnosis> {
  const workflows = await connectWorkflows(rig.at.temporal);
  try {
    for (const end = Date.now() + RECOVERY_MS; ; await delay(500)) {
      const diagnosis = await examine({ databaseUrl: rig.at.database, graceMs: GRACE_MS, tell: 5, workflows });
      const isOwedOnly = diagnosis.findings.every((f) => f.count === 0 || OWED.has(f.check));
      if (diagnosis.isWhole || !isOwedOnly || Date.now() > end) return diagnosis;
    }
  } finally {
    await workflows.close();
  }
}
