import { Injectable } from '@nestjs/common';
import { EvidenceFileAnswer, ShownFiles } from '@zhuoluo/cases/http';
import { newId } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { Fault } from '@zhuoluo/platform';
import { kindOf, nameOf } from '../../rules/files/file-kinds.ts';
import { EvidenceFileStore, type FoundFile, MOST_UNUSED } from '../../store/files/evidence-file.store.ts';
import { FileStorage, type Received } from '../../store/files/file-storage.ts';
import { sniff } from '../../store/files/sniff.ts';
import { MOST_MEGABYTES, type UploadedStream } from './uploaded-stream.ts';

/** Takes files in, and gives them out to those who may read what they hang on. */
@Injectable()
export class FileUploads {
  constructor(
    private readonly files: EvidenceFileStore,
    private readonly storage: FileStorage,
    private readonly shown: ShownFiles,
  ) {}

  /** @throws Fault if it is too large, empty, or of no type that is taken */
  async take({ actor: { personId } }: Viewer, upload: UploadedStream): Promise<EvidenceFileAnswer> {
    if ((await this.files.countUnused(personId)) >= MOST_UNUSED)
      throw new Fault('too-many-uploads', { facts: { most: MOST_UNUSED } });
    const received = await this.storage.receive(upload.stream);
    try {
      if (upload.isCut()) throw new Fault('file-too-large', { facts: { most: MOST_MEGABYTES } });
      if (received.size === 0) throw new Fault('file-empty');
      return await this.#keep(received, upload.name, personId);
    } finally {
      await this.storage.discard(received);
    }
  }

  /** Its row first: what never got its place is swept with it, and nothing lies there that no row names. */
  async #keep(received: Received, written: string, uploadedBy: string): Promise<EvidenceFileAnswer> {
    const kind = kindOf(await sniff(received.path), written);
    if (kind === null) throw new Fault('file-type-unknown');
    const { size, sha256 } = received;
    const file = { id: newId(), name: nameOf(written, kind), mediaType: kind.mediaType, size };
    await this.files.add({ ...file, sha256, uploadedBy });
    await this.storage.keep(received, file.id);
    return { ...file, sha256: sha256.toString('hex') };
  }

  /** @throws Fault if there is no such file, or it is out of sight */
  async find(viewer: Viewer, id: string): Promise<FoundFile> {
    const file = await this.files.find(id);
    if (file === null || !(await this.#mayRead(viewer, file))) throw new Fault('not-found');
    return file;
  }

  async #mayRead(viewer: Viewer, { id, uploadedBy, caseIds }: FoundFile): Promise<boolean> {
    if (caseIds.length === 0) return uploadedBy === viewer.actor.personId;
    for (const caseId of caseIds) if ((await this.#shownOf(viewer, caseId)).some((file) => file.id === id)) return true;
    return false;
  }

  /** Of a case out of sight none, for it may hang on another. */
  async #shownOf(viewer: Viewer, caseId: string): Promise<readonly EvidenceFileAnswer[]> {
    try {
      return await this.shown.of(viewer, caseId);
    } catch (error) {
      if (error instanceof Fault && error.code === 'not-found') return [];
      throw error;
    }
  }
}
