import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { outDir: join(tmpdir(), `waymark-bench-exchange-${process.pid}`), emptyOutDir: true, target: 'esnext' },
});
