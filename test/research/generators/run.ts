/** `npm run test:archives`: real generators' output, discovered by Waymark and compared with what we wrote. */
import 'fake-indexeddb/auto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAstro } from './astro';
import { compared } from './comparison';
import { discovered } from './discovered';
import { buildEleventy } from './eleventy';
import { buildHexo } from './hexo';
import { buildHugo } from './hugo';
import { buildJekyll } from './jekyll';
import { loopbackWeb } from './loopbackWeb';
import { guidesCompared } from './naiveGuides';
import { pagesRead, recognised, visited } from './recognised';
import { checksOf, faultLines, tableOf, type SiteResult } from './report';
import type { Build, GeneratedSite } from './site';
import { buildWordpress, type Setup } from './wordpress';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** As it is installed today, and as many are: an older theme, addresses without days, no REST interface. */
const OPEN: Setup = {
  origin: 'https://wordpress.waymark.test',
  theme: 'twentytwentythree',
  permalinks: '/%year%/%monthnum%/%day%/%postname%/',
  closed: false,
};
const CLOSED: Setup = {
  origin: 'https://closed.waymark.test',
  theme: 'twentytwentyone',
  permalinks: '/%postname%/',
  closed: true,
};
const SITES: readonly (readonly [string, Build])[] = [
  ['hugo', buildHugo],
  ['jekyll', buildJekyll],
  ['eleventy', buildEleventy],
  ['hexo', buildHexo],
  ['astro', buildAstro],
  ['wordpress', (work) => buildWordpress(work, OPEN)],
  ['wordpress without its interface', (work) => buildWordpress(work, CLOSED)],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const wanted = process.argv.slice(2);
for (const [name, build] of SITES.filter(([site]) => wanted.length === 0 || wanted.includes(site)))
  await test(name, build);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

async function test(name: string, build: Build): Promise<void> {
  const [generator = name] = name.split(' ');
  const folder = join(ROOT, '.output/generators', generator);
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  try {
    const site = await build({ folder, template: join(ROOT, 'test/research/generators/sites', generator) });
    const made = ((performance.now() - begun) / 1000).toFixed(1);
    if ('skipped' in site) {
      total.skipped += 1;
      console.log(`\n${name}: skipped, not passed: ${site.skipped}.`);
      return;
    }
    const result = await lookedAt(name, site).finally(() => site.close());
    const checks = checksOf(result);
    const failed = checks.filter(({ faults }) => faults.length > 0);
    total.failed += failed.length;
    total.passed += checks.length - failed.length;
    console.log(
      `\n${tableOf(result)}\n  made in ${made} s; ${checks.length - failed.length} of ${checks.length} checks hold`,
    );
    for (const check of failed) console.log(faultLines(check));
  } catch (thrown) {
    total.failed += 1;
    console.log(`\n${name}: ✗ ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
}

async function lookedAt(name: string, site: GeneratedSite): Promise<SiteResult> {
  const web = loopbackWeb(new Map([[site.origin, site.port]]));
  const begun = performance.now();
  const found = await discovered(site.origin, web);
  const seconds = (performance.now() - begun) / 1000;
  const requests = web.requests.length;
  const { state, problem } = found.discovery;
  const pages = await pagesRead(site, web);
  const result = {
    comparison: compared(site, found),
    guides: guidesCompared(site, found),
    recognised: await recognised(pages, found),
  };
  return {
    name,
    ...result,
    visited: compared(site, await visited(pages, found)),
    requests,
    strayed: web.strayed,
    state: state.kind === 'done' ? 'done' : `${state.kind}, ${problem ?? 'without a problem'}`,
    seconds,
  };
}
