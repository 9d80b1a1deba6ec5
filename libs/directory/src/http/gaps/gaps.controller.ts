import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { InjectReferences } from '@zhuoluo/database';
import { holds, type Role } from '@zhuoluo/kernel';
import { Fault, PageRequest, pageOfWhole, SignedInApi } from '@zhuoluo/platform';
import { blanksIn } from '../../rules/blanks-in.ts';
import type { Directory } from '../../rules/directory.ts';
import { gapsIn } from '../../rules/gaps-in.ts';
import type { CurrentDirectory } from '../../store/current-directory.ts';
import { walk } from '../reference/walk.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { type GapAnswer, GapPage } from './gap.answer.ts';

/** Who can mend them, and who has to urge that they are mended. */
const READERS: readonly Role[] = ['ADMIN', 'SUPERVISOR'];

/** Where the government itself is lacking; by ADMIN and SUPERVISOR. */
@SignedInApi('reference', 'gaps')
export class GapsController {
  constructor(@InjectReferences() private readonly references: CurrentDirectory) {}

  @Get()
  @ApiOperation({
    summary: 'Vacancies and blanks: what waits for somebody who is not there; whole unless a limit is given',
  })
  @ApiOkResponse({ type: GapPage })
  async list(@CurrentViewer() viewer: Viewer, @Query() request: PageRequest): Promise<GapPage> {
    if (!READERS.some((role) => holds(viewer.actor, role)))
      throw new Fault('role-missing', { facts: { wanted: READERS.join(' ') } });
    const { directory } = await this.references.current();
    const all = gapsOf(directory);
    return { ...pageOfWhole(walk('gaps', viewer, request), all), total: all.length };
  }
}

const NONE = { unitId: null, unit: null, postId: null, title: null, colour: null };

function gapsOf(directory: Directory): GapAnswer[] {
  return [
    ...gapsIn(directory).map((gap): GapAnswer => ({ ...NONE, ...gap })),
    ...vacantPosts(directory),
    ...blanksIn(directory).map((title): GapAnswer => ({ ...NONE, code: 'blank', title })),
  ];
}

/** Those that sign are gaps of their own. */
function vacantPosts(directory: Directory): GapAnswer[] {
  return directory.posts
    .filter(({ id }) => directory.holderOf(id) === null && !directory.signs(id))
    .map(({ id, title, unitId }) => ({
      ...{ ...NONE, code: 'post-vacant', postId: id, title },
      ...{ unitId, unit: directory.unit(unitId).name },
    }));
}
