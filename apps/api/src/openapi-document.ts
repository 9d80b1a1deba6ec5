import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { declareProblems } from './http/declared-problems.ts';
import { STATE_SETS } from '@zhuoluo/cases/rules';
import { EXTRA_SCHEMAS } from '@zhuoluo/regulation/http';
import { SESSION_COOKIE } from './identity/session/session-cookie.ts';

/** The interface as a document: what the web's client is generated from. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('着落 Zhuoluo')
    .setDescription('困难问题限时办结与三色督办 · Limits in working time and three-colour supervision orders')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth(SESSION_COOKIE, {
      type: 'apiKey',
      in: 'cookie',
      description:
        'The tabs of a browser share it. A page says with each request whose it is, `Page-Person: <id of the person>`; ' +
        'in a session of somebody else it is answered 409 `page-of-another-person`.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory });
  const { schemas = {} } = (document.components ??= {});
  document.components.schemas = byName({ ...schemas, ...EXTRA_SCHEMAS });
  document.paths = byName(document.paths);
  declareProblems(document);
  // Read by the web's generator: pages ask for sets of states that the rules have given a meaning.
  return { ...document, 'x-state-sets': STATE_SETS } as OpenAPIObject;
}

/** In an order of its own, so that the document stays as it is when a controller moves. */
function byName<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `CaseReaderController.list` → `caseReader_list`. */
function operationIdFactory(controller: string, method: string): string {
  const stem = controller.replace(/Controller$/, '');
  return `${stem.charAt(0).toLowerCase()}${stem.slice(1)}_${method}`;
}

export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: '着落 Zhuoluo API',
  });
}
