import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  // The catalogues, each loaded when the gallery speaks its language.
  publicDir: fileURLToPath(new URL('../../public/', import.meta.url)),
  plugins: [preact()],
  // Looked at once, on this machine.
  build: { emptyOutDir: true, minify: false, chunkSizeWarningLimit: 4_000 },
});
