import { defineConfig } from 'wxt';

/** An extension with a content script that does nothing: what any extension costs a page. */
export default defineConfig({ imports: false, manifest: { name: 'Empty', version: '1.0.0' } });
