import type { ArchiveReport, CaseArchive } from '@zhuoluo/cases/store';

const BATCH = 200;

/**
 * Archives batch after batch until none is left, each committed by itself, so that a run cut short loses nothing.
 *
 * @param goesOn asked before each batch
 */
export async function archiveUntilDry(
  archive: Pick<CaseArchive, 'archiveBatch'>,
  goesOn: () => boolean,
  batch = BATCH,
): Promise<Omit<ArchiveReport, 'place'>> {
  let archived = 0;
  const failed: ArchiveReport['failed'][number][] = [];
  for (let place: ArchiveReport['place'] = null; goesOn();) {
    const report = await archive.archiveBatch(place, batch);
    archived += report.archived;
    failed.push(...report.failed);
    place = report.place;
    if (place === null) break;
  }
  return { archived, failed };
}
