import { Injectable } from '@nestjs/common';
import type { Route, Signatory } from '../../rules/directory-data.ts';
import { type Pool, InjectPool, InjectReferences } from '@zhuoluo/database';
import { holderRef, regionRef, unitRef } from '../refs.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import type { RouteAnswer, SignatoryAnswer } from './reference.answers.ts';

/** Where cases go and who signs, as data. */
@Injectable()
export class DutiesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async routes(): Promise<RouteAnswer[]> {
    const { rows } = await this.pool.query<Route>(
      'SELECT category, level, lead_kind AS "leadKind", co_kinds AS "coKinds" FROM route ORDER BY level, category',
    );
    return rows.map((row) => ({ ...row }));
  }

  async signatories(): Promise<SignatoryAnswer[]> {
    const { rows } = await this.pool.query<Signatory>(
      `SELECT s.office_id AS "officeId", s.colour, s.level, s.post_id AS "postId"
      FROM signatory s JOIN unit u ON u.id = s.office_id ORDER BY u.code, s.level, s.colour`,
    );
    const { directory } = await this.references.current();
    const ctx = { directory };
    return rows.map(({ officeId, colour, level, postId }) => {
      const superior = directory.superiorOf(postId);
      return {
        office: unitRef(ctx, officeId),
        region: regionRef(ctx, directory.unit(officeId).regionId),
        colour,
        level,
        person: holderRef(ctx, postId),
        title: directory.post(postId).title,
        superior: superior && holderRef(ctx, superior.id),
      };
    });
  }
}
