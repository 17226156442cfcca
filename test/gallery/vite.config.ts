import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact()],
  // Looked at once, on this machine.
  build: { emptyOutDir: true, minify: false, chunkSizeWarningLimit: 4_000 },
});
