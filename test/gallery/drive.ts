import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import type { Spoken } from './main';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const configFile = join(import.meta.dirname, 'vite.config.ts');

/** The widths that matter, in CSS pixels, the least first: of each surface, by which the names of its scenes begin. */
export const WIDTHS: Readonly<Record<string, readonly [number, ...number[]]>> = {
  popup: [360],
  panel: [300, 420, 700],
  prompt: [320, 900],
  page: [320, 900],
  options: [360, 1100],
  welcome: [360, 1280],
  library: [300, 760, 1280],
  form: [360, 1100],
  known: [360, 1100],
};

export function surfaceOf(scene: string): string {
  return scene.split('-')[0] ?? '';
}

interface Looking {
  readonly scheme?: 'light' | 'dark';
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly isMoving?: boolean;
  readonly forcedColours?: boolean;
}

/** The gallery in a page of Chromium, built anew and served on loopback. */
export interface OpenGallery {
  readonly page: Page;
  readonly scenes: readonly string[];
  /** How the next scenes are looked at. Nothing moves, unless it is said: what moves into its place is there at once. */
  look(by: Looking): Promise<void>;
  /** In which language the next scenes are shown: English until then. */
  speak(language: Spoken): Promise<void>;
  /** Shows a scene in place of the one before. */
  show(scene: string): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<OpenGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'waymark-gallery-'));
  const config = { configFile, build: { outDir }, logLevel: 'warn' } as const;
  await build(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launch({ executablePath: CHROMIUM, headless: true, pipe: true, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  // Of its own: the driver has no name for forced colours.
  const session = await page.createCDPSession();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => 'gallery' in window);
  return {
    page,
    scenes: await page.evaluate(() => window.gallery.scenes),
    async look({ scheme = 'light', width, isMoving = false, forcedColours = false }) {
      await page.setViewport({ width, height: 800, deviceScaleFactor: 2 });
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: isMoving ? 'no-preference' : 'reduce' },
          { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
        ],
      });
    },
    speak: (language) => page.evaluate((spoken) => window.gallery.speak(spoken), language),
    show: (scene) => page.evaluate((name) => window.gallery.show(name), scene),
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
