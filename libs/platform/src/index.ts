export * from './auth/index.ts';
export * from './config/index.ts';
export * from './http/index.ts';
export * from './problem/index.ts';
export * from './telemetry/index.ts';
