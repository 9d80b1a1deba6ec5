import { filePath } from '../../api/files.ts';
import type { EvidenceFile } from '../../api/schema.gen.ts';
import css from './files.module.css';
import { fileSize } from './file-size.ts';

/** 附件, each to be downloaded. */
export function FileLinks({ of: files }: { readonly of: readonly EvidenceFile[] }) {
  return (
    <ul className={css.files}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={filePath(id)} download={name}>
            {name}
          </a>
          <span className={css.size}>{fileSize(size)}</span>
        </li>
      ))}
    </ul>
  );
}
