import type { EvidenceFile } from '../../api/schema.gen.ts';

/** What a form holds of a command: the files themselves, so that their names show, in place of their ids. */
export type WithFiles<Body extends { readonly files?: readonly string[] }> = Omit<Body, 'files'> & {
  readonly files?: readonly EvidenceFile[];
};

/** The command again. */
export function withFileIds<Values extends { readonly files?: readonly EvidenceFile[] }>({ files, ...said }: Values) {
  return { ...said, ...(files?.length && { files: files.map(({ id }) => id) }) };
}
