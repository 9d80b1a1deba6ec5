import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { unzipSync } from 'fflate';

/** 版式文档 (GB/T 33190) is an archive with this in it. */
const OFD_ROOT = 'OFD.xml';

/** The media type that contents tell; null if they tell none, as plain text does not. */
export async function sniff(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found?.mime !== 'application/zip') return found?.mime ?? null;
  return (await namesIn(path)).includes(OFD_ROOT) ? 'application/ofd' : found.mime;
}

/** Names of the entries of an archive; nothing is unpacked. */
async function namesIn(path: string): Promise<string[]> {
  const names: string[] = [];
  const filter = ({ name }: { readonly name: string }): boolean => {
    names.push(name);
    return false;
  };
  try {
    unzipSync(await readFile(path), { filter });
  } catch {
    return []; // a damaged archive names nothing
  }
  return names;
}
