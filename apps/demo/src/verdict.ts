import type { SampleCase } from '../../../deploy/sample/sample.ts';
import type { Played } from './play.ts';

/** What a played case owes its script, in words; empty where all came out as written. */
export function faultsOf({ sample, case: c, failure }: Played, unitCode: (unitId: string) => string): string[] {
  const faults = failure === null ? [] : [`script stopped: ${failure}`];
  const { state, level } = sample.expect;
  if (c.state !== state) faults.push(`state is ${c.state}, not ${state}`);
  if (c.level !== level) faults.push(`level is ${c.level}, not ${level}`);
  const issued = c.orders.filter((o) => o.docNumber !== null).sort((a, b) => a.issuedAt!.localeCompare(b.issuedAt!));
  const got = issued.map((o) => `${o.colour} ${unitCode(o.unit.id)}`);
  const wanted = sample.expect.orders.map((o) => `${o.colour} ${o.unitCode}`);
  faults.push(...wanted.filter((w) => !got.includes(w)).map((w) => `order missing: ${w}`));
  faults.push(...surplus(got, wanted, sample).map((g) => `order that must not exist: ${g}`));
  return faults;
}

function surplus(got: readonly string[], wanted: readonly string[], sample: SampleCase): string[] {
  const left = [...wanted];
  const extra: string[] = [];
  for (const one of got) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    else if (!climbsOn(sample)) extra.push(one);
  }
  return extra;
}

/** A case left at HANDLING goes on climbing while the demo prints it. */
function climbsOn(sample: SampleCase): boolean {
  return sample.expect.state === 'HANDLING';
}
