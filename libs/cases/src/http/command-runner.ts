import { Injectable } from '@nestjs/common';
import type { Case } from '../rules/case/case.ts';
import type { CaseCommand, CommandType } from '../rules/case/command.ts';
import { IdempotencyStore } from '@zhuoluo/database';
import { CaseCommands } from '../store/case-commands.ts';
import type { Done, RunResult } from '../store/command-results.ts';
import { Fault, refused, Answered, ApiMetrics, type CommandHeaders } from '@zhuoluo/platform';
import type { Viewing } from './answers/present.ts';
import { type Viewer, keyOf } from '@zhuoluo/directory/http';
import { FilesToAttach } from './access/files-to-attach.ts';
import { Reading } from './access/reading.ts';
import type { VisibleCase } from './access/case-access.ts';

/** How a command's answer is made: of the case, the task or the order in its state after the command. */
export interface Shape<T> {
  readonly show: (c: Case, viewing: Viewing) => T;
  /** 200 unless told otherwise, such as 202 for a draft. */
  readonly status?: (c: Case) => number;
}

type CommandOf<T extends CommandType> = Extract<CaseCommand, { readonly type: T }>;
/** A command without its giver, its files by their ids: the runner adds who it was, and the files. */
export type Asked<T extends CommandType = CommandType> = T extends CommandType
  ? Omit<CommandOf<T>, 'by' | 'files'> & { readonly files?: readonly string[] }
  : never;

/** Runs people's commands through `CaseCommands` and answers in the terms of HTTP. */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly commands: CaseCommands,
    private readonly idempotency: IdempotencyStore,
    private readonly reading: Reading,
    private readonly metrics: ApiMetrics,
    private readonly files: FilesToAttach,
  ) {}

  async run<T>(
    viewer: Viewer,
    seen: VisibleCase,
    headers: CommandHeaders,
    asked: Asked,
    shape: Shape<T>,
  ): Promise<Answered<T>> {
    const key = keyOf(viewer, headers);
    const withFiles = await this.files.in(viewer, seen.caseId, asked);
    const command = { ...withFiles, by: viewer.acting } as CaseCommand;
    const result = await this.metrics.timed(asked.type, () =>
      this.commands.run(seen.caseId, command, {
        ...(headers.ifMatch === null ? {} : { expectedVersion: headers.ifMatch }),
        ...(key ? { idempotency: key } : {}),
      }),
    );
    if ('events' in result) this.metrics.orders('command', result.events, result.lateMs);
    if (result.kind === 'replayed' && result.earlier.answer) {
      return new Answered(result.earlier.answer.status, result.earlier.answer.body as T);
    }
    const current = result.kind === 'replayed' ? await this.reading.current(seen.caseId) : this.#doneOf(result);
    const body = shape.show(current.case, await this.reading.viewing(viewer, seen.party, current));
    const status = shape.status?.(current.case) ?? 200;
    if (key) await this.idempotency.keepAnswer(key, status, body);
    return new Answered(status, body);
  }

  #doneOf(result: Exclude<RunResult, { readonly kind: 'replayed' }>): Done {
    switch (result.kind) {
      case 'done':
        return result;
      case 'refused':
        this.metrics.refusals.inc({ code: result.refusal.code });
        throw refused(result.refusal);
      case 'stale':
        throw new Fault('stale-version', { facts: { version: result.version } });
      case 'key-reused':
        throw new Fault('idempotency-conflict');
      case 'absent':
        throw new Fault('not-found');
    }
  }
}
