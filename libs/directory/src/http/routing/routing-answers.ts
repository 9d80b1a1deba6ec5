import type { Directory } from '../../rules/directory.ts';
import type { ReferenceRow } from '../../store/reference/reference-kind.ts';
import type { RouteRow } from '../../store/route.entity.ts';
import type { SignatoryRow } from '../../store/signatory.entity.ts';
import type { RouteAnswer, SignatoryAnswer } from '../reference/reference.answers.ts';
import { holderRef, iso, regionRef, unitRef } from '../refs.ts';

export function routeAnswer({
  id,
  version,
  category,
  level,
  leadKind,
  coKinds,
  endedAt,
}: RouteRow & ReferenceRow): RouteAnswer {
  return { id, version, category, level, leadKind, coKinds, endedAt: iso(endedAt) };
}

export function signatoryAnswer(row: SignatoryRow & ReferenceRow, directory: Directory): SignatoryAnswer {
  const { id, version, officeId, colour, level, postId, endedAt } = row;
  const ctx = { directory };
  const superior = directory.superiorOf(postId);
  return {
    ...{ id, version, colour, level, endedAt: iso(endedAt) },
    office: unitRef(ctx, officeId),
    region: regionRef(ctx, directory.unit(officeId).regionId),
    postId,
    person: holderRef(ctx, postId),
    title: directory.post(postId).title,
    superior: superior && holderRef(ctx, superior.id),
  };
}
