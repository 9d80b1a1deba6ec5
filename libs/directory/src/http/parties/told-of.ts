import type { ReferenceEventAnswer } from '../changes/reference-history.answer.ts';
import type { PartyAnswer } from './party.answers.ts';

/** To whom the contact is not shown, the history of a party says that it changed, and no more (rules.md §18). */
export function toldOf(event: ReferenceEventAnswer, { contact }: PartyAnswer): ReferenceEventAnswer {
  if (contact !== null) return event;
  const { before, after } = event;
  return { ...event, before: before && covered(before), after: covered(after) };
}

function covered(fields: ReferenceEventAnswer['after']): ReferenceEventAnswer['after'] {
  return 'contact' in fields ? { ...fields, contact: null } : fields;
}
