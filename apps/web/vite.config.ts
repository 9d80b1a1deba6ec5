import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    manifest: true,
    target: 'es2022',
    // The rules have no side effects: only the words used here are taken.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/libs/domain/') } },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api, '/health': api } },
});
