export { ApiModule } from './api.module.ts';
export { ApiConfig } from './config.ts';
export { createHttpApp } from './http-app.ts';
