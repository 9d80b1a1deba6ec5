/** A case's number and the two digits of one of its tasks, such as `SL-2026-000123-01`. */
const TASK_NUMBER = /^\w+-\d{4}-\d+-\d{2}$/;

/** What was typed, in letters of any width, if it is a task's whole number. */
export function taskNumberIn(words: string): string | null {
  const number = words.normalize('NFKC').trim().toUpperCase();
  return TASK_NUMBER.test(number) ? number : null;
}
