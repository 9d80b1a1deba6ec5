/** A type of file that is taken in: its endings, the usual one first. */
export interface FileKind {
  readonly mediaType: string;
  readonly endings: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What contents alone tell. */
export const FILE_KINDS: readonly FileKind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'application/ofd', endings: ['ofd'] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { mediaType: 'image/png', endings: ['png'] },
  { mediaType: 'image/gif', endings: ['gif'] },
  { mediaType: 'image/webp', endings: ['webp'] },
  { mediaType: 'image/heic', endings: ['heic'] },
  { mediaType: 'image/bmp', endings: ['bmp'] },
  { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'] },
];

/** Older documents of Office, and those of WPS, have one kind of container: their name tells which they are. */
const IN_ONE_CONTAINER: readonly FileKind[] = [
  { mediaType: 'application/msword', endings: ['doc'] },
  { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt'] },
  { mediaType: 'application/vnd.ms-works', endings: ['wps'] },
  { mediaType: 'application/vnd.wps-office.et', endings: ['et'] },
  { mediaType: 'application/vnd.wps-office.dps', endings: ['dps'] },
];
const CONTAINER = 'application/x-cfb';

/** @param contents the media type that the contents tell; null if they tell none */
export function kindOf(contents: string | null, name: string): FileKind | null {
  if (contents !== CONTAINER) return FILE_KINDS.find(({ mediaType }) => mediaType === contents) ?? null;
  return IN_ONE_CONTAINER.find(({ endings }) => endings.includes(endingOf(name))) ?? null;
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** In characters. */
export const LONGEST_NAME = 150;

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNWRITABLE = /[\u0000-\u001f\u007f<>:"|?*]/g;

/**
 * A file's name as people wrote it, but for what no system can write or what hides another name. It ends as its type does, so that no
 * program is opened by it.
 */
export function nameOf(written: string, kind: FileKind): string {
  const last = written.split(/[\\/]/).at(-1)!;
  const clean = last
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(UNWRITABLE, '')
    .trim()
    .replace(/^\.+/, '');
  const ends = kind.endings.includes(endingOf(clean));
  const stem = [...(ends ? clean.replace(/\.[^.]+$/, '') : clean)].slice(0, LONGEST_NAME).join('').trim();
  return `${stem || '附件'}.${ends ? endingOf(clean) : kind.endings[0]}`;
}
