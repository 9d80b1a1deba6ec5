import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ApiConfig } from './config.ts';
import { createHttpApp } from './http-app.ts';
import { openApiDocument } from './openapi-document.ts';

/** Writes the OpenAPI document beside the package, without a database: nothing connects before it is asked for something. */
const FILE = path.resolve(import.meta.dirname, '../openapi.json');

const config = Object.assign(new ApiConfig(), { DATABASE_URL: 'postgresql://none', LOG_LEVEL: 'silent' });
const app = await createHttpApp(config);
await app.init();
await writeFile(FILE, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
