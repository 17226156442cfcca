/**
 * Takes a picture of every state of the surfaces, light and dark, in every width that matters, and says where they are.
 * `npx tsx test/gallery/shoot.ts [part of a scene's name] [light|dark]`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const WIDTHS: Record<string, number[]> = {
  popup: [360],
  panel: [300, 420, 700],
  prompt: [320, 900],
  page: [320, 900],
  options: [360, 1100],
  welcome: [360, 1280],
  library: [300, 760, 1280],
};
const config = join(import.meta.dirname, 'vite.config.ts');

const [wanted = '', onlyScheme] = process.argv.slice(2);
await build({ configFile: config, logLevel: 'warn' });
const server = await preview({ configFile: config, preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('the preview server has no address');
const outDir = `${server.config.build.outDir}-pictures`;
await mkdir(outDir, { recursive: true });

const browser = await launch({ executablePath: CHROMIUM, headless: true, pipe: true, args: ['--no-sandbox'] });
const page = await browser.newPage();
try {
  await page.goto(address, { waitUntil: 'networkidle0' });
  const scenes = await page.$$eval('a', (links) => links.map((link) => link.textContent));
  for (const scene of scenes.filter((name) => name.includes(wanted))) await shoot(page, scene);
  process.stdout.write(`pictures in ${outDir}\n`);
} finally {
  await browser.close();
  await server.close();
}

async function shoot(on: Page, scene: string): Promise<void> {
  for (const width of WIDTHS[scene.split('-')[0] ?? ''] ?? []) {
    for (const scheme of ['light', 'dark'].filter((one) => onlyScheme === undefined || one === onlyScheme)) {
      await on.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await on.setViewport({ width, height: 600, deviceScaleFactor: 2 });
      await on.goto(`${address}?scene=${scene}`);
      await on.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 250));
      const path = join(outDir, `${scene}-${width}-${scheme}.png`) as `${string}.png`;
      await on.screenshot({ path, fullPage: true });
      const { scrollWidth, clientWidth } = await on.$eval('html', (html) => html);
      if (scrollWidth > clientWidth) process.stdout.write(`${scene} at ${width} px is ${scrollWidth} px wide\n`);
    }
  }
}
