import type { EventEnvelope } from '@zhuoluo/audit/rules';
import type { CaseFields } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import type { PartName, PartOf } from './case-parts.ts';

/** What happened, in the past tense of the field. */
export type CaseEventType = keyof CaseFacts;

type Patch<T extends { readonly id: string }> = Pick<T, 'id'> & Partial<T>;

/** What an event changes: fields of the case, and its parts: new ones with all they have, others with what moved. */
export type Change = {
  readonly case?: Partial<CaseFields>;
  /** Who counts as one person with the author while this is done; left out where no one does. */
  readonly asOne?: readonly string[];
} & {
  readonly [K in PartName]?: readonly Patch<PartOf<K>>[];
};

/** One entry of a case's append-only history; its type says which facts it has. */
export type CaseEvent<T extends CaseEventType = CaseEventType> = {
  [K in T]: EventEnvelope<K, CaseFacts[K], Change>;
}[T];

/** The order an event is of; undefined if it is of none. */
export function orderIdOf({ facts }: CaseEvent): string | undefined {
  return 'orderId' in facts ? (facts.orderId ?? undefined) : undefined;
}

/** What is taken in with a case happened before: who had to hear of it has heard. */
export function isImported(event: CaseEvent): boolean {
  return event.type === 'case-filed' && event.facts.imported === true;
}
