import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false };

/** Few files instead of many small ones: what every page needs, and what outlives a release in the browser's store. */
const GROUPS = [
  { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)\// },
  { name: 'icons', test: /node_modules\/@ant-design\/icons/ },
  {
    name: 'base',
    test: /apps\/web\/src\/(api|shared\/list|shared\/time|shared\/[\w-]+\.|shared\/case\/(CaseCard|OrderTag|RemainingText))/,
    minShareCount: 2,
  },
];

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: 'es2022',
    // scripts/check-size.ts judges what people wait for; a single file's size says little.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api, '/health': api } },
});
