import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { REGION } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import { listedWhole } from '../listed-whole.ts';
import type { RegionAnswer } from '../reference/reference.answers.ts';
import type { ListRegionsRequest, RegionPage } from '../reference/reference.pages.ts';
import type { Viewer } from '../viewer.ts';
import { regionAnswer } from './region-answer.ts';

@Injectable()
export class RegionsQuery {
  constructor(@InjectPool() private readonly pool: Pool) {}

  async list(viewer: Viewer, request: ListRegionsRequest): Promise<RegionPage> {
    const rows = (await rowsOfKind(this.pool, REGION)).map(regionAnswer);
    const list = {
      name: 'regions',
      rows: rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      words: ({ name, code, docCode }: RegionAnswer) => [name, code, docCode],
      sorts: { name: ({ name }: RegionAnswer) => name, code: ({ code }: RegionAnswer) => code },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<RegionAnswer> {
    return regionAnswer(await rowOfKind(this.pool, REGION, id));
  }
}
