import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { LOOPBACK } from '../../apps/local/src/ports.ts';
import { type ApiProcess, startApi } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { testTemporal } from '../support/temporal.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';

jest.setTimeout(240_000);

interface SpanSent {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly events?: readonly { readonly name: string }[];
}

interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SpanSent[] }[] }[];
}

describe('the trace of a request', () => {
  const spans: SpanSent[] = [];
  let collector: Server;
  let api: ApiProcess;
  let worker: WorkerProcess;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Export;
        spans.push(...resourceSpans.flatMap((resource) => resource.scopeSpans.flatMap((scope) => scope.spans)));
        response.end('{}');
      });
    }).listen(0, LOOPBACK);
    await once(collector, 'listening');
    const endpoint = `http://${LOOPBACK}:${(collector.address() as AddressInfo).port}`;
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
    api = await startApi({ policy: 'fast', env });
    worker = await startWorker({ databaseUrl: api.database.url, temporal: await testTemporal(), env });
    await worker.until('ok');
  });

  afterAll(async () => {
    await worker.stop();
    await api.stop();
    collector.close();
  });

  it('leads from the filing through the relay to the order that its case draws', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const { id: partyId } = await partyNamed(liaison, '恒启电子');
    const level = { level: 'DEPARTMENT', levelReason: '本单位无此职责' };
    expect((await liaison.post('/cases', aFiling(partyId, level))).status).toBe(201);

    const drawn = await sent((span) => span.events?.some(({ name }) => name === 'order-issued') ?? false);
    const filed = await sent(({ name }) => name === 'POST /api/v1/cases');
    const relayed = await sent(({ name, traceId }) => name === 'relay poke' && traceId === filed.traceId);
    expect(relayed.parentSpanId).toBe(filed.spanId);
    expect(drawn).toMatchObject({ name: 'advance case', traceId: filed.traceId, parentSpanId: relayed.spanId });
  });

  it('goes on from the caller’s, where the caller has one', async () => {
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    await api.anonymous.get('/health/live', { traceparent: `00-${traceId}-${spanId}-01` });
    const span = await sent((each) => each.traceId === traceId);
    expect(span).toMatchObject({ name: 'GET /health/live', parentSpanId: spanId });
  });

  async function sent(isIt: (span: SpanSent) => boolean): Promise<SpanSent> {
    const found = await eventually(
      'a span',
      () => Promise.resolve(spans.find(isIt)),
      (span) => span !== undefined,
      60_000,
    );
    return found!;
  }
});
