/** The instant of a moment as `datetime-local` fields hold it, such as `2026-03-12T09:30`: Shanghai time, in any zone of this device. */
export function instantOfMoment(moment: string): string {
  return new Date(`${moment}+08:00`).toISOString();
}

const SHANGHAI_MS = 8 * 3_600_000;

/** The moment of an instant: its Shanghai minute, never after it. */
export function momentOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
}
