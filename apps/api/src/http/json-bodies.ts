import { Fault } from '@zhuoluo/platform';
import type { FastifyInstance } from 'fastify';
import { isDeeperThan } from './json-depth.ts';

/** Deeper than any body of ours, a policy's too. */
const DEEPEST = 20;
/** What those may send who have not signed in: an account name and a password of two hundred characters, or a token beside them. */
const SIGN_IN_LIMIT = 1_024;
const SIGN_IN = /\/auth\/(?:login|one-time(?:\/look)?)$/;

/** JSON alone is read; an empty body is none, as commands without words are often sent. */
export function readJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else if (isDeeperThan(DEEPEST, body)) done(new Fault('body-too-deep', { facts: { most: DEEPEST } }), undefined);
    else void parse(request, body, done);
  });
  fastify.addHook('onRoute', (route) => {
    if (SIGN_IN.test(route.url)) route.bodyLimit = SIGN_IN_LIMIT;
  });
}
