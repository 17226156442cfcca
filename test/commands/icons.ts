/**
 * Draws the toolbar icons in `public/icon` from their SVG sources, in colour and muted. `npx tsx
 * test/commands/icons.ts`
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** Chromium refuses its sandbox to root. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const FOLDER = join(import.meta.dirname, '../../public/icon');
const SIZES = [16, 32, 48, 128];
/** The toolbar shows these where a site is no known archive. */
const MUTED_SIZES = [16, 32];
/** Each colour of the sign, and the grey that is as visible on a light and on a dark toolbar. */
const MUTED = { '#23906b': '#85827b', '#1c7a5b': '#737069' };

const SOURCES = ['waymark.svg', 'waymark-16.svg'];
const [source, small] = await Promise.all(SOURCES.map((name) => readFile(join(FOLDER, name), 'utf8')));
if (source === undefined || small === undefined) throw new Error('the icon has no source');

const browser = await launch({ executablePath: CHROMIUM, headless: true, pipe: true, args: SANDBOX });
const page = await browser.newPage();
try {
  for (const size of SIZES) await draw(page, drawingFor(size), size, `${size}`);
  for (const size of MUTED_SIZES) await draw(page, muted(drawingFor(size)), size, `${size}-muted`);
} finally {
  await browser.close();
}

function drawingFor(size: number): string {
  return (size === 16 ? small : source) ?? '';
}

function muted(svg: string): string {
  return Object.entries(MUTED).reduce((drawing, [colour, grey]) => drawing.replaceAll(colour, grey), svg);
}

async function draw(on: Page, svg: string, size: number, name: string): Promise<void> {
  await on.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await on.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await on.screenshot({ path, omitBackground: true });
}
