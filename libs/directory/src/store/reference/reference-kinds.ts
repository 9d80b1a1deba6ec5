import type { SubjectTable } from '@zhuoluo/audit/store';
import { AssignmentEntity } from '../assignment.entity.ts';
import { CategoryEntity } from '../category.entity.ts';
import { PartyEntity } from '../party.entity.ts';
import { PersonEntity } from '../person.entity.ts';
import { PostEntity } from '../post.entity.ts';
import { StandInEntity } from '../stand-in.entity.ts';
import { TenureEntity } from '../tenure.entity.ts';
import { DocumentTextEntity } from '../document-text.entity.ts';
import { RegionEntity } from '../region.entity.ts';
import { RouteEntity } from '../route.entity.ts';
import { SignatoryEntity } from '../signatory.entity.ts';
import { StatutoryLimitEntity } from '../statutory-limit.entity.ts';
import { UnitEntity } from '../unit.entity.ts';
import { referenceKind, type ReferenceKind, type ReferenceRow } from './reference-kind.ts';

/** 联系人 of an office is an official: papers print the name, and the history keeps it as a text about a person. */
export const UNIT = referenceKind({
  name: 'unit',
  entity: UnitEntity,
  personal: [
    { kind: 'NAME', path: ['contact', 'name'] },
    { kind: 'PHONE', path: ['contact', 'phone'] },
  ],
});

/** A person with an account: what opens it is no history's. */
export const PERSON = referenceKind({
  name: 'person',
  entity: PersonEntity,
  personal: [{ kind: 'NAME', path: ['name'] }],
  hidden: ['passwordHash', 'oneTimeUntil', 'lastSignInAt'],
});

export const POST = referenceKind({ name: 'post', entity: PostEntity });

export const TENURE = referenceKind({ name: 'tenure', entity: TenureEntity });

export const STAND_IN = referenceKind({ name: 'stand-in', entity: StandInEntity });

/** Whom to call at an enterprise is a text about a person. */
export const PARTY = referenceKind({
  name: 'party',
  entity: PartyEntity,
  writers: ['ADMIN', 'DISPATCHER'],
  personal: [
    { kind: 'NAME', path: ['contact', 'name'] },
    { kind: 'PHONE', path: ['contact', 'phone'] },
  ],
});

export const ASSIGNMENT = referenceKind({
  name: 'assignment',
  entity: AssignmentEntity,
  writers: ['ADMIN', 'DISPATCHER'],
});

export const REGION = referenceKind({ name: 'region', entity: RegionEntity });
export const CATEGORY = referenceKind({ name: 'category', entity: CategoryEntity });
export const ROUTE = referenceKind({ name: 'route', entity: RouteEntity });
export const SIGNATORY = referenceKind({ name: 'signatory', entity: SignatoryEntity });
export const STATUTORY_LIMIT = referenceKind({ name: 'statutory-limit', entity: StatutoryLimitEntity });

/** The cases own the codes and the program's words; the rows are read with the directory. */
export const DOCUMENT_TEXT = referenceKind({ name: 'document-text', entity: DocumentTextEntity });

/** All of them. */
export const REFERENCE_KINDS = [
  ...[UNIT, PERSON, POST, TENURE, STAND_IN, PARTY, ASSIGNMENT],
  ...[REGION, CATEGORY, ROUTE, SIGNATORY, STATUTORY_LIMIT, DOCUMENT_TEXT],
] as unknown as readonly ReferenceKind<ReferenceRow>[];

/** Whose histories this module keeps, for those who check them all. */
export const REFERENCE_SUBJECTS: readonly SubjectTable[] = REFERENCE_KINDS.map(({ name, entity }) => ({
  kind: name,
  table: `"${entity.options.tableName ?? entity.options.name}"`,
}));
