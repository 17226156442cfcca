import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { build, preview } from 'vite';
import type { ExchangeFigures } from './exchangePage/main';
import { median, type Measurement } from './measurement';

const POSTS = 50_000;
const HIGHLIGHTS = 10_000;
const ROUNDS = 3;

/**
 * Everything taken along and brought into an empty database: 50,000 posts that were read, and 10,000 highlights in them,
 * against making and parsing the JSON of the same, and against the plain writing of the records. Each round in a profile of
 * its own.
 */
export async function exchange(): Promise<Measurement[]> {
  const configFile = join(import.meta.dirname, 'exchangePage', 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  try {
    const rounds: ExchangeFigures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured(server.resolvedUrls?.local[0] ?? ''));
    const of = (figure: keyof ExchangeFigures): number => median(rounds.map((one) => one[figure]));
    const against = (name: string, value: number, reference: number, what: string): Measurement => ({
      name,
      unit: 'ms',
      value,
      reference,
      against: what,
      budget: null,
    });
    return [
      against(
        'export of 50,000 posts, 10,000 highlights',
        of('export'),
        of('stringify'),
        '`JSON.stringify` of the same',
      ),
      against('… preview of its import', of('preview'), of('parse'), '`JSON.parse` of it'),
      { ...against('… import', of('import'), of('writing'), 'writing the same records'), budget: 1.5 },
      against('… a backup of it', of('backup'), of('stringify'), '`JSON.stringify` of the same'),
      {
        name: '… its file',
        unit: 'bytes',
        value: of('bytes'),
        reference: of('packed'),
        against: 'its backup',
        budget: null,
      },
    ];
  } finally {
    await server.close();
  }
}

async function measured(url: string): Promise<ExchangeFigures> {
  const browser = await launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    protocolTimeout: 600_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'measureExchange' in globalThis);
    return (await page.evaluate(`measureExchange(${POSTS}, ${HIGHLIGHTS})`)) as ExchangeFigures;
  } finally {
    await browser.close();
  }
}
