import { urgencyValues, type Urgency } from '../../api/schema.gen.ts';

/** The urgencies that an address narrows a list to, as `urgency=EXTRA,URGENT` or one word at a time; undefined where it names none. */
export function urgenciesIn(params: URLSearchParams): readonly Urgency[] | undefined {
  const said = params.getAll('urgency').flatMap((words) => words.split(','));
  const found = urgencyValues.filter((urgency) => said.includes(urgency));
  return found.length > 0 ? found : undefined;
}
