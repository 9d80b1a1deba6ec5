import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/session/public.decorator.ts';
import { Unthrottled } from '../identity/throttle/anonymous-throttle.guard.ts';
import { Dependencies } from './dependencies.ts';

/** Probes for the platform that runs the API; outside /api/v1, without sign-in. */
@ApiTags('operations')
@Controller('health')
@Public()
@Unthrottled()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly dependencies: Dependencies,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  @ApiOkResponse({
    schema: { type: 'object', required: ['status'], properties: { status: { type: 'string', enum: ['ok'] } } },
  })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Each dependency by name; degraded, still 200, where Temporal is away or a calendar has ended',
  })
  @ApiOkResponse({ description: 'status is ok or degraded.' })
  @ApiServiceUnavailableResponse({ description: 'The database is away.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    try {
      return await this.health.check([
        () => this.dependencies.database(),
        () => this.dependencies.temporal(),
        () => this.dependencies.calendars(),
      ]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      void reply.status(503);
      return error.getResponse() as HealthCheckResult;
    }
  }
}
