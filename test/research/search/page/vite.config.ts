import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compactFlexsearch } from '../../../../wxt.config';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [compactFlexsearch()],
  build: { outDir: join(tmpdir(), `waymark-bench-search-${process.pid}`), emptyOutDir: true, target: 'esnext' },
});
