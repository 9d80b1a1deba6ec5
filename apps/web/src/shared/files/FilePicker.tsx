import { Button } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { uploadFile } from '../../api/files.ts';
import type { EvidenceFile } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { messageOf } from '../form/message-of.ts';
import css from './files.module.css';
import { fileSize } from './file-size.ts';

/** As the API takes them; what it takes is told by contents in the end. */
const TAKEN = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.dps,image/*';
/** To one form. */
const MOST = 20;

interface Props {
  readonly id?: string;
  readonly value?: readonly EvidenceFile[];
  readonly onChange?: (files: readonly EvidenceFile[]) => void;
  /** So many are being uploaded: the form waits for them. */
  readonly underWay: RefObject<number>;
}

interface Upload {
  readonly key: number;
  readonly name: string;
  /** Why it was not taken; null while it is under way. */
  readonly failure: unknown;
}

/** Chooses files or takes pictures, and uploads them as they come. */
export function FilePicker({ id, value = [], onChange, underWay }: Props) {
  const { t } = useTexts();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const chosen = useRef(value);
  chosen.current = value;
  const next = useRef(0);
  const give = (files: readonly EvidenceFile[]) => {
    chosen.current = files;
    onChange?.(files);
  };
  const take = async (file: File) => {
    const upload = { key: next.current++, name: file.name, failure: null };
    setUploads((all) => [...all, upload]);
    underWay.current += 1;
    try {
      const taken = await uploadFile(file);
      setUploads((all) => all.filter(({ key }) => key !== upload.key));
      give([...chosen.current, taken]);
    } catch (failure) {
      setUploads((all) => all.map((one) => (one.key === upload.key ? { ...one, failure } : one)));
    } finally {
      underWay.current -= 1;
    }
  };
  const takeAll = (files: FileList | null) => {
    setUploads((all) => all.filter(({ failure }) => failure === null));
    const room = Math.max(0, MOST - value.length - underWay.current);
    for (const file of [...(files ?? [])].slice(0, room)) void take(file);
  };
  const isFull = value.length >= MOST;
  return (
    <>
      <ul className={css.files}>
        {value.map((file) => (
          <li key={file.id}>
            <span className={css.name}>{file.name}</span>
            <span className={css.size}>{fileSize(file.size)}</span>
            <Button
              type="link"
              size="small"
              aria-label={t('common:files.removeOne', { name: file.name })}
              onClick={() => give(chosen.current.filter((one) => one.id !== file.id))}
            >
              {t('common:files.remove')}
            </Button>
          </li>
        ))}
        {uploads.map(({ key, name, failure }) => (
          <li key={key} role="status" className={failure === null ? undefined : css.failed}>
            {failure === null
              ? t('common:files.uploading', { name })
              : t('common:files.failed', { name, why: messageOf(failure, t) })}
          </li>
        ))}
      </ul>
      <div className={css.buttons}>
        <FileButton id={id} label={t('common:files.choose')} accept={TAKEN} disabled={isFull} onChoose={takeAll} />
        <div className={css.camera}>
          <FileButton label={t('common:files.camera')} accept="image/*" camera disabled={isFull} onChoose={takeAll} />
        </div>
      </div>
    </>
  );
}

interface FileButtonProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly accept: string;
  readonly camera?: boolean;
  readonly disabled: boolean;
  readonly onChoose: (files: FileList | null) => void;
}

/** A button in the look of the others; the browser's own one stays out of sight. */
function FileButton({ id, label, accept, camera = false, disabled, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button id={id} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className={css.native}
        multiple={!camera}
        accept={accept}
        {...(camera && { capture: 'environment' as const })}
        onChange={({ target }) => {
          onChoose(target.files);
          target.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}
