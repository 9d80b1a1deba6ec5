import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What has come in whole, before it has a name among the files. */
export interface Received {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Contents of files in a directory that all processes of the API share, each under its id. They come in beside it and are moved to
 * their place whole, so that a name never stands for half a file.
 */
export class FileStorage {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = path.resolve(directory);
  }

  /** Writes a stream down as it comes, and through to the disk. */
  async receive(stream: Readable): Promise<Received> {
    await mkdir(this.#incoming, { recursive: true });
    const received = path.join(this.#incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(received, { mode: 0o600, flush: true }));
    } catch (error) {
      await rm(received, { force: true });
      throw error;
    }
    return { path: received, size, sha256: hash.digest() };
  }

  /** Gives what was received its place. */
  async keep({ path: received }: Received, id: string): Promise<void> {
    const place = this.pathOf(id);
    await mkdir(path.dirname(place), { recursive: true });
    await rename(received, place);
    await syncDirectory(path.dirname(place));
  }

  discard({ path: received }: Received): Promise<void> {
    return rm(received, { force: true });
  }

  /** @returns null if it is not there */
  async read(id: string): Promise<{ readonly stream: Readable; readonly size: number } | null> {
    const file = await open(this.pathOf(id)).catch(absent);
    if (!file) return null;
    const { size } = await file.stat();
    return { stream: file.createReadStream(), size };
  }

  /** SHA-256 of what lies there; null if nothing does. */
  async hashOf(id: string): Promise<Buffer | null> {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(this.pathOf(id)), hash);
    } catch (error) {
      return absent(error);
    }
    return hash.digest();
  }

  remove(id: string): Promise<void> {
    return rm(this.pathOf(id), { force: true });
  }

  /** Removes what came in by halves before an instant, such as when a process was cut off. */
  async removeHalves(before: number): Promise<void> {
    const names = await readdir(this.#incoming).catch(absent);
    for (const name of names ?? []) {
      const half = path.join(this.#incoming, name);
      const found = await stat(half).catch(absent);
      if (found && found.mtimeMs < before) await rm(half, { force: true });
    }
  }

  /** By the end of its id, which is random, so that no directory grows large. */
  pathOf(id: string): string {
    return path.join(this.#directory, id.slice(-2), id);
  }

  get #incoming(): string {
    return path.join(this.#directory, 'incoming');
  }
}

/** A rename is lasting once its directory is. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
