/** Says one line about the progress of a start to the person who watches it. */
export type Report = (line: string) => void;

export const silent: Report = () => undefined;

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
