import { finished } from 'node:stream/promises';
import { Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Offers, SignedInApi } from '@zhuoluo/platform';
import { assertPageOf } from '../identity/session/page-person.ts';
import { CurrentViewer, type Viewer } from '@zhuoluo/directory/http';
import { OpenStreams } from './open-streams.ts';
import { SseConnection } from './sse-connection.ts';
import { eventsOf } from './sse-events.ts';
import { StreamHub, type Message } from './stream-hub.ts';
import { StreamRequest } from './stream.request.ts';

const HEARTBEAT_MS = 20_000;
/** Rights are read anew when the page comes back. */
const LONGEST_MS = 60 * 60_000;
const TRANSACTION_ID = /^\d{1,20}$/;

/** Server-Sent Events of what the caller may see. */
@SignedInApi('stream', 'stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly streams: OpenStreams,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Server-Sent Events: which cases changed, of those the caller may see' })
  @Offers('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Resumes without missing a change.' })
  async open(
    @CurrentViewer() viewer: Viewer,
    @Query() { person }: StreamRequest,
    @Headers('last-event-id') lastId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    assertPageOf(viewer, person);
    const { raw } = reply;
    const page = new SseConnection(raw);
    const leaveStreams = this.streams.enter({ viewer, end: () => page.end() });
    reply.hijack();
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers });
    raw.write('retry: 3000\n\n');
    const tell = (message: Message) => page.send(eventsOf(message));
    const mark = (id: string) => page.send(`id: ${id}\n\n`);
    const heartbeat = setInterval(() => page.send(': still here\n\n'), HEARTBEAT_MS);
    const longest = setTimeout(() => page.end(), LONGEST_MS);
    const gone = finished(raw).catch(() => undefined);
    const from = lastId !== undefined && TRANSACTION_ID.test(lastId) ? lastId : undefined;
    try {
      const { actor, scope } = viewer;
      const leave = await this.hub.subscribe({ actor, scope, tell, mark, end: () => page.end() }, from);
      await gone;
      leave();
    } catch {
      page.end(); // the page comes back by itself, with what it heard last
    } finally {
      leaveStreams();
      clearInterval(heartbeat);
      clearTimeout(longest);
    }
  }
}
