import { COLOUR_WORDS, hasBlank } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';

/** What papers would print with a blank in it, in Chinese, as alerts name it: alarmed about at start, never a reason not to issue (rules.md §119). */
export function blanksIn(directory: Directory): string[] {
  const ofOffices = directory.regions.flatMap(({ name, docCode, offices }) => {
    const office = directory.unit(offices.supervision);
    return [
      [`${name}发文代字`, docCode],
      [`${office.code} 名称`, office.name],
      [`${office.name}联系人`, office.contact?.name ?? ''],
      [`${office.name}联系电话`, office.contact?.phone ?? ''],
    ] as const;
  });
  const titles = directory.signatories.map(
    ({ postId, officeId, colour }) =>
      [
        `${directory.unit(officeId).name}${COLOUR_WORDS[colour]}督办单签发人职务`,
        directory.post(postId).title,
      ] as const,
  );
  const documents = directory.standIns.flatMap(({ document, postId }) =>
    document === null ? [] : [[`${directory.post(postId).title}的授权文件`, document] as const],
  );
  return [...ofOffices, ...titles, ...documents].filter(([, text]) => hasBlank(text)).map(([what]) => what);
}
