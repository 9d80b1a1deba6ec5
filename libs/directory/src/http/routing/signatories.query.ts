import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import { COLOURS } from '@zhuoluo/kernel';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { SIGNATORY } from '../../store/reference/reference-kinds.ts';
import { rowOfKind, rowsOfKind } from '../../store/rows-of-kind.ts';
import { listedWhole } from '../listed-whole.ts';
import type { SignatoryAnswer } from '../reference/reference.answers.ts';
import type { ListSignatoriesRequest, SignatoryPage } from '../reference/reference.pages.ts';
import type { Viewer } from '../viewer.ts';
import { signatoryAnswer } from './routing-answers.ts';

/** Who signs, as data. */
@Injectable()
export class SignatoriesQuery {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: CurrentDirectory,
  ) {}

  async list(viewer: Viewer, request: ListSignatoriesRequest): Promise<SignatoryPage> {
    const { regionId, colour, ended = false } = request;
    const { directory } = await this.references.current();
    const rows = (await rowsOfKind(this.pool, SIGNATORY))
      .filter((row) => (ended || row.endedAt === null) && (colour === undefined || row.colour === colour))
      .map((row) => signatoryAnswer(row, directory))
      .filter(({ region }) => regionId === undefined || region.id === regionId);
    const list = {
      name: 'signatories',
      rows: rows.toSorted(byOffice),
      words: ({ office, title, person }: SignatoryAnswer) => [office.name, office.code, title, person.name],
      sorts: { office: ({ office }: SignatoryAnswer) => office.name, colour: hueOf },
    };
    return listedWhole(list, viewer, request);
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<SignatoryAnswer> {
    const row = await rowOfKind(this.pool, SIGNATORY, id);
    return signatoryAnswer(row, (await this.references.current()).directory);
  }
}

const hueOf = ({ colour }: SignatoryAnswer): number => COLOURS.indexOf(colour);

function byOffice(a: SignatoryAnswer, b: SignatoryAnswer): number {
  return a.office.code.localeCompare(b.office.code) || a.level.localeCompare(b.level) || hueOf(a) - hueOf(b);
}
