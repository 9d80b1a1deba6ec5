import { Injectable } from '@nestjs/common';
import { hasBlank } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, invalid } from '@zhuoluo/platform';
import { UNIT } from '../../../store/reference/reference-kinds.ts';
import { ReferenceChanges } from '../../changes/reference-changes.ts';
import type { Viewer } from '../../viewer.ts';
import type { UnitAnswer } from '../reference.answers.ts';
import { unitAnswer } from '../unit-of.ts';
import type { UnitContactRequest } from './unit-contact.request.ts';

/** Whom an ordered unit asks: kept with the office that issues the orders (rules.md §119). */
@Injectable()
export class UnitContactHandler {
  constructor(private readonly changes: ReferenceChanges) {}

  save(
    viewer: Viewer,
    unitId: string,
    { name, phone }: UnitContactRequest,
    headers: CommandHeaders,
  ): Promise<Answered<UnitAnswer>> {
    return this.changes.run(viewer, headers, UNIT, async (change) => {
      const contact = { name, phone };
      const blank = (['name', 'phone'] as const).filter((field) => hasBlank(contact[field]));
      if (blank.length > 0) throw invalid(...blank.map((path) => ({ path, code: 'blank' as const })));
      const row = await change.amend(UNIT, unitId, headers.ifMatch, { contact });
      return { status: 200, body: unitAnswer(row) };
    });
  }
}
