import { Injectable } from '@nestjs/common';
import { hasBlank, holds } from '@zhuoluo/kernel';
import { saveUnitContact } from '../../../store/unit-contact.ts';
import { type Queryable, InjectReferences } from '@zhuoluo/database';
import { Fault, invalid } from '@zhuoluo/platform';
import type { Viewer } from '../../viewer.ts';
import type { CurrentDirectory } from '../../../store/current-directory.ts';
import type { UnitAnswer } from '../reference.answers.ts';
import { unitOf } from '../unit-of.ts';
import type { UnitContactRequest } from './unit-contact.request.ts';

/** Whom an ordered unit asks: kept with the office that issues the orders; ADMIN keeps units (rules.md §119). */
@Injectable()
export class UnitContactHandler {
  constructor(@InjectReferences() private readonly references: CurrentDirectory) {}

  async save(
    db: Queryable,
    { acting: actor }: Viewer,
    unitId: string,
    { name, phone }: UnitContactRequest,
  ): Promise<UnitAnswer> {
    if (!holds(actor, 'ADMIN')) throw new Fault('role-missing', { facts: { wanted: 'ADMIN' } });
    const { directory } = await this.references.current(db);
    if (!directory.hasUnit(unitId)) throw new Fault('not-found');
    const contact = { name, phone };
    const blank = (['name', 'phone'] as const).filter((field) => hasBlank(contact[field]));
    if (blank.length > 0) throw invalid(...blank.map((path) => ({ path, code: 'blank' as const })));
    await saveUnitContact(db, unitId, contact);
    return { ...unitOf(directory.unit(unitId)), contact };
  }
}
