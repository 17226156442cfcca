/**
 * Takes a picture of every state of the surfaces, light and dark, in every width that matters, and says where they are.
 * `npx tsx test/gallery/shoot.ts [part of a scene's name] [light|dark] [language, or pseudo]`
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGallery, surfaceOf, WIDTHS } from './drive';
import type { Spoken } from './main';

const [wanted = '', onlyScheme, language = 'en'] = process.argv.slice(2);
const outDir = join(tmpdir(), 'waymark-gallery-pictures', language);
await mkdir(outDir, { recursive: true });

const gallery = await openGallery();
try {
  await gallery.speak(language as Spoken);
  for (const scene of gallery.scenes.filter((name) => name.includes(wanted))) await shoot(scene);
  process.stdout.write(`pictures in ${outDir}\n`);
} finally {
  await gallery.close();
}

async function shoot(scene: string): Promise<void> {
  const { page } = gallery;
  for (const width of WIDTHS[surfaceOf(scene)] ?? []) {
    for (const scheme of (['light', 'dark'] as const).filter((one) => onlyScheme === undefined || one === onlyScheme)) {
      await gallery.look({ scheme, width });
      await gallery.show(scene);
      const path = join(outDir, `${scene}-${width}-${scheme}.png`) as `${string}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
}
