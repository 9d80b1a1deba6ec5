/** 附件: a file as what it hangs on names it. The history bears its hash, so that other contents would show. */
export interface EvidenceFile {
  readonly id: string;
  /** As people wrote it, with the ending of its type. */
  readonly name: string;
  /** By its contents. */
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Files of a command, as a row keeps them: null where there are none. */
export function filesOrNone(files: readonly EvidenceFile[] | undefined): readonly EvidenceFile[] | null {
  return files?.length ? files : null;
}
