import { hasBlank } from '@zhuoluo/kernel';
import type { Directory } from './directory.ts';

/** What papers would print with a blank in it: alarmed about at start, never a reason not to issue (rules.md §119). */
export function blanksIn(directory: Directory): string[] {
  const ofOffices = directory.regions.flatMap(({ name, docCode, offices }) => {
    const office = directory.unit(offices.supervision);
    return [
      [`docCode of ${name}`, docCode],
      [`name of ${office.code}`, office.name],
      [`contact of ${office.name}`, office.contact?.name ?? ''],
      [`phone of ${office.name}`, office.contact?.phone ?? ''],
    ] as const;
  });
  const titles = directory.signatories.map(
    ({ title, officeId, colour }) =>
      [`title of the ${colour} signatory of ${directory.unit(officeId).name}`, title] as const,
  );
  const documents = directory.authorisations.map(
    ({ document, fromPersonId }) => [`authorisation by ${directory.personName(fromPersonId)}`, document] as const,
  );
  return [...ofOffices, ...titles, ...documents].filter(([, text]) => hasBlank(text)).map(([what]) => what);
}
