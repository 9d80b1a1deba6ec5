import type { ServerResponse } from 'node:http';

/** What may wait for a reader that does not read; beyond, it is let go and comes back with what it heard last. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** Sends to a reader, or ends a connection whose other end has stopped reading: memory is not theirs to fill. */
export function sendTo(reader: ServerResponse, text: string): void {
  reader.write(text);
  if (reader.writableLength > MOST_UNREAD_BYTES) reader.destroy();
}
