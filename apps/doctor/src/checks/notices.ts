import { idOf, type Addressee, type Notice, type SubjectPart } from '@zhuoluo/notices/rules';
import { noticesOf, type Case } from '@zhuoluo/cases/rules';
import type { NoticeRow } from '@zhuoluo/notices/store';
import type { CaseCheck, Moment, Step } from '../record.ts';

/**
 * Everybody concerned was told of every event, once: what the rules tell again is what is stored (rules.md §129).
 * Offices that were looked up may be others by now. Of them, and of what earlier versions did not tell, only doubles are judged.
 */
export const notices: CaseCheck = {
  name: 'notices',
  title: '通知不漏不重',
  faultsOf({ case: c, steps, notices: stored }, moment) {
    const movedUp = new Set(steps.filter(({ event }) => event.type === 'stage-moved-up').map(({ event }) => event.seq));
    const isStable = (one: Said) => !movedUp.has(one.seq) && isNamedByTheCase(one, c);
    const said = stored.map((row) => ({ ...row, to: addresseeOf(row), part: partOf(row) }));
    const told = counted(said.filter((one) => isStable(one)).map((one) => keyOf(one, c)));
    const due = counted(
      noticesDue(steps, moment)
        .filter((one) => isStable(one))
        .map((one) => keyOf(one, c)),
    );
    const twice = [...counted(said.filter((one) => !isStable(one)).map((one) => keyOf(one, c)))].filter(
      ([, times]) => times > 1,
    );
    return [
      ...twice.map(([key, times]) => `told ${times} times instead of 1: ${key}`),
      ...[...new Set([...told.keys(), ...due.keys()])].flatMap((key) => {
        const [is, should] = [told.get(key) ?? 0, due.get(key) ?? 0];
        return is === should ? [] : [`told ${is} times instead of ${should}: ${key}`];
      }),
    ];
  },
};

/** Events that were written together were told together, of the case as it was after all of them. */
function noticesDue(steps: readonly Step[], { directory }: Moment): Notice[] {
  return [...Map.groupBy(steps, (step) => step.tx).values()].flatMap((together) =>
    noticesOf(
      together.at(-1)!.after,
      together.map((step) => step.event),
      directory,
    ),
  );
}

function addresseeOf({ personId, partyId, postId, liaisonOf, unitId, roles }: NoticeRow): Addressee {
  if (postId !== null) return { postId };
  if (liaisonOf !== null) return { liaisonOf };
  if (personId !== null) return { personId };
  return partyId === null ? { unitId: unitId!, roles: roles! } : { partyId };
}

function partOf({ partKind, partId }: NoticeRow): SubjectPart | null {
  return partKind === null ? null : { kind: partKind, id: partId! };
}

type Said = Pick<Notice, 'seq' | 'kind' | 'part' | 'to'>;

/** Told to who could decide on the day, or held the post that signs. */
const OF_THE_DAY = new Set<Notice['kind']>([
  'case-to-follow-up',
  'rating-to-verify',
  'case-to-close',
  'case-to-co-sign',
  'task-to-review',
  'order-sent-back',
  'order-to-sign',
  'order-unsigned',
  'answer-to-judge',
  'request-to-decide',
  'request-stranded',
]);

/** Told to offices that the directory names, which is not in the case, or not told by every version that wrote the history. */
const LOOKED_UP = new Set<Notice['kind']>([
  'case-withdrawn',
  'case-reopened',
  'order-issued',
  'order-overdue',
  'instruction-to-weigh',
  'listing-to-weigh',
]);

/** Whether the case alone says who is to be told: a person other than the day's leader, or the unit of the order. */
function isNamedByTheCase({ kind, to, part }: Said, c: Case): boolean {
  if (kind === 'order-copied' || OF_THE_DAY.has(kind)) return false;
  // At first no one was told of drafts of a result.
  if (kind === 'draft-to-submit' && part?.kind !== 'order') return false;
  // At first no one was told if the party had no liaison when the case was filed.
  if ('liaisonOf' in to) return c.liaisonId !== null;
  // Parties were told nothing at first, and an enterprise that had filed was told of the end by name.
  if ('partyId' in to || (kind === 'case-closed' && idOf(to) !== c.liaisonId)) return false;
  if ('personId' in to || !LOOKED_UP.has(kind)) return true;
  return kind === 'order-issued' && c.orders.find((o) => o.id === part?.id)?.unitId === idOf(to);
}

/** In a notice of an order its unit may be told as the looked-up office as well: its roles are then those of both. */
function keyOf({ seq, kind, part, to }: Said, c: Case): string {
  const roles = 'roles' in to && kind !== 'order-issued' ? `${[...to.roles].sort().join('/')} of ` : '';
  const about = part ? `, ${part.kind} ${part.id}` : '';
  // The liaison was told by name at first.
  if ('liaisonOf' in to || idOf(to) === c.liaisonId) return `${kind} of event ${seq} to the liaison${about}`;
  const whom = 'personId' in to ? 'person' : 'partyId' in to ? 'party' : 'postId' in to ? 'post' : `${roles}unit`;
  return `${kind} of event ${seq} to ${whom} ${idOf(to)}${about}`;
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
