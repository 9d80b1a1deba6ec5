import { Logger } from '@nestjs/common';
import { InvalidConfig, readConfig } from '@zhuoluo/platform';
import { ApiConfig } from './config.ts';
import { createHttpApp } from './http-app.ts';
import { serveDocs } from './openapi-document.ts';
import { watchStart } from './watch-start.ts';

try {
  const config = readConfig(ApiConfig, process.env);
  const app = await createHttpApp(config);
  serveDocs(app);
  await app.listen(config.PORT, config.HOST);
  new Logger('api').log(`listening on ${await app.getUrl()}`);
  await watchStart(app);
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
