import { parseArgs } from 'node:util';
import { SAMPLE_ORIGIN } from '../../lib/archive/builtInAddresses';
import { WaymarkBrowser } from '../e2e/browser';
import { serveArchive } from '../sample/server';
import { walk } from './walk';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const server = await serveArchive({ origin: SAMPLE_ORIGIN, port: Number(new URL(SAMPLE_ORIGIN).port) });
const hasDisplay =
  process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
const url = values.url ?? `${SAMPLE_ORIGIN}/blog/2025-11-24-ai-enterprise-scale`;

try {
  const waymark = await WaymarkBrowser.launch({ build: 'chrome-mv3-sample', headless: !hasDisplay });
  if (hasDisplay) {
    await waymark.open(url);
    console.log(
      `Waymark is open on ${url}.\nClick its icon in the toolbar (perhaps behind the puzzle piece). Close the browser to end.`,
    );
    await new Promise((resolve) => waymark.browser.once('disconnected', resolve));
  } else {
    await walk(waymark, url);
  }
} finally {
  await server.close();
}
