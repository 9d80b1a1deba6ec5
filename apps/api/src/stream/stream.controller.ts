import { Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedInApi } from '../http/signed-in-api.decorator.ts';
import { CurrentViewer, type Viewer } from '../identity/session/viewer.ts';
import { sendTo } from './outlet.ts';
import { StreamHub, type Message } from './stream-hub.ts';

const HEARTBEAT_MS = 20_000;
/** Rights are read anew when the page comes back. */
const LONGEST_MS = 60 * 60_000;
const TRANSACTION_ID = /^\d{1,20}$/;

/** Server-Sent Events of what the caller may see. */
@SignedInApi('stream', 'stream')
export class StreamController {
  constructor(private readonly hub: StreamHub) {}

  @Get()
  @ApiOperation({ summary: 'Server-Sent Events: which cases changed, of those the caller may see' })
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Resumes without missing a change.' })
  async open(
    @CurrentViewer() { scope }: Viewer,
    @Headers('last-event-id') lastId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    const { raw } = reply;
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers });
    raw.write('retry: 3000\n\n');
    const tell = ({ id, data }: Message) => sendTo(raw, `event: case\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    const mark = (id: string) => sendTo(raw, `id: ${id}\n\n`);
    const heartbeat = setInterval(() => sendTo(raw, ': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => raw.end(), LONGEST_MS);
    let leave: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => request.raw.once('close', resolve));
    void gone.then(() => {
      clearInterval(heartbeat);
      clearTimeout(end);
      leave?.();
    });
    const from = lastId !== undefined && TRANSACTION_ID.test(lastId) ? lastId : undefined;
    try {
      leave = await this.hub.subscribe({ scope, tell, mark }, from);
    } catch {
      raw.end(); // the page comes back by itself, with what it heard last
    }
    if (raw.writableEnded || request.raw.destroyed) leave?.();
  }
}
