import { Body, Get, Inject, Patch, Post, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Answered,
  ApiCommand,
  ApiCreation,
  type CommandHeaders,
  Headers,
  Id,
  type PageAnswer,
  PageRequest,
} from '@zhuoluo/platform';
import type { WrittenKind } from '../../store/reference/reference-kind.ts';
import { CurrentViewer, type Viewer } from '../viewer.ts';
import { located } from './located.ts';
import { readAs } from './read-as.ts';
import { type ReferenceEventAnswer, ReferenceHistoryPage } from './reference-history.answer.ts';
import { ReferenceHistoryReader } from './reference-history.reader.ts';
import { WrittenBy } from './written-by.ts';

/** An operation: the class that its body or query is read into, and its line of OpenAPI. */
interface Operation<Asked> {
  readonly takes: Type<Asked>;
  readonly says: string;
}

/** What HTTP offers of a kind of reference data. */
interface Offered<Answer, Listed, Amended, Added, Ended> {
  readonly kind: WrittenKind;
  readonly reads: Type<RowReads<Answer, Listed>>;
  readonly writes: Type<OfferedWrites<Answer, Amended, Added, Ended>>;
  /** A row, as all operations but list and history answer it. */
  readonly answer: Type<Answer>;
  readonly list: Operation<Listed> & { readonly gives: Type<PageAnswer> };
  /** The line of OpenAPI. */
  readonly one: string;
  readonly add?: Operation<Added>;
  readonly amend: Operation<Amended>;
  readonly end?: Operation<Ended>;
  /** The line of OpenAPI. */
  readonly history: string;
  /** An event as it is told to somebody who sees the row like this; all of it where left out. */
  readonly told?: (event: ReferenceEventAnswer, seen: Answer) => ReferenceEventAnswer;
}

interface RowReads<Answer, Listed> {
  list(viewer: Viewer, request: Listed): Promise<PageAnswer>;
  /** @throws Fault not-found, also where the viewer may not see the row */
  one(viewer: Viewer, id: string): Promise<Answer>;
}

interface RowWrites<Answer, Amended, Added, Ended> {
  amend(viewer: Viewer, headers: CommandHeaders, id: string, body: Amended): Promise<Answered<Answer>>;
  add(viewer: Viewer, headers: CommandHeaders, body: Added): Promise<Answered<Answer>>;
  end(viewer: Viewer, headers: CommandHeaders, id: string, body: Ended): Promise<Answered<Answer>>;
}

/** No more than what is offered. */
type OfferedWrites<Answer, Amended, Added, Ended> = Pick<
  RowWrites<Answer, Amended, Added, Ended>,
  'amend' | ([Added] extends [never] ? never : 'add') | ([Ended] extends [never] ? never : 'end')
>;

/**
 * What the controller of a kind extends: list, row, amendment and history.
 * Adding and ending come with it if they are offered.
 */
export function ReferenceController<
  Answer extends Identified,
  Listed extends PageRequest,
  Amended,
  Added = never,
  Ended = never,
>(offered: Offered<Answer, Listed, Amended, Added, Ended>): abstract new () => object {
  const { kind, answer, add, end } = offered;
  const kept = keeping(offered);
  const growing = add ? adding(kept, kind, answer, add) : kept;
  return end ? ending(growing, kind, answer, end) : growing;
}

interface Identified {
  readonly id: string;
}

type AnyReads = RowReads<Identified, PageRequest>;
type AnyWrites = RowWrites<Identified, unknown, unknown, unknown>;
type Kept = abstract new () => { readonly writes: AnyWrites };

function keeping<Answer, Listed, Amended, Added, Ended>({
  kind,
  reads,
  writes,
  answer,
  list,
  one,
  amend,
  history,
  told,
}: Offered<Answer, Listed, Amended, Added, Ended>): Kept {
  abstract class Keeping {
    @Inject(reads) readonly reads!: AnyReads;
    @Inject(writes) readonly writes!: AnyWrites;
    @Inject(ReferenceHistoryReader) readonly histories!: ReferenceHistoryReader;

    @Get()
    @ApiOperation({ summary: list.says })
    @ApiOkResponse({ type: list.gives })
    list(@CurrentViewer() viewer: Viewer, @readAs(list.takes, Query()) request: PageRequest): Promise<PageAnswer> {
      return this.reads.list(viewer, request);
    }

    @Get(':id')
    @ApiOperation({ summary: one })
    @ApiOkResponse({ type: answer })
    one(@Id() id: string, @CurrentViewer() viewer: Viewer): Promise<Identified> {
      return this.reads.one(viewer, id);
    }

    @Patch(':id')
    @WrittenBy(kind)
    @ApiCommand(amend.says, answer)
    amend(
      @Id() id: string,
      @CurrentViewer() viewer: Viewer,
      @readAs(amend.takes, Body()) body: unknown,
      @Headers() headers: CommandHeaders,
    ): Promise<Answered<Identified>> {
      return this.writes.amend(viewer, headers, id, body);
    }

    @Get(':id/history')
    @ApiOperation({ summary: history })
    @ApiOkResponse({ type: ReferenceHistoryPage })
    async history(
      @Id() id: string,
      @CurrentViewer() viewer: Viewer,
      @Query() request: PageRequest,
    ): Promise<ReferenceHistoryPage> {
      const seen = (await this.reads.one(viewer, id)) as Answer;
      const page = await this.histories.page(viewer, kind, id, request);
      return told ? { ...page, items: page.items.map((event) => told(event, seen)) } : page;
    }
  }
  return Keeping;
}

function adding(Base: Kept, kind: WrittenKind, answer: Type<unknown>, { takes, says }: Operation<unknown>): Kept {
  abstract class Adding extends Base {
    @Post()
    @WrittenBy(kind)
    @ApiCreation(says, answer)
    async add(
      @CurrentViewer() viewer: Viewer,
      @readAs(takes, Body()) body: unknown,
      @Headers() headers: CommandHeaders,
    ): Promise<Answered<Identified>> {
      return located(headers, await this.writes.add(viewer, headers, body));
    }
  }
  return Adding;
}

function ending(Base: Kept, kind: WrittenKind, answer: Type<unknown>, { takes, says }: Operation<unknown>): Kept {
  abstract class Ending extends Base {
    @Post(':id/end')
    @WrittenBy(kind)
    @ApiCommand(says, answer)
    end(
      @Id() id: string,
      @CurrentViewer() viewer: Viewer,
      @readAs(takes, Body()) body: unknown,
      @Headers() headers: CommandHeaders,
    ): Promise<Answered<Identified>> {
      return this.writes.end(viewer, headers, id, body);
    }
  }
  return Ending;
}
