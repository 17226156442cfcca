import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compareEngines } from '../research/search/compareEngines';
import { addArchive } from './addArchive';
import { contentScriptTime } from './contentScriptTime';
import { exchange } from './exchange';
import { foundTopics } from './foundTopics';
import { guides } from './guides';
import { hostile } from './hostile';
import { library } from './library';
import { isWithin, ratioOf, tableOf, type Measurement } from './measurement';
import { popup } from './popup';
import { reading } from './reading';
import { searchPanel } from './searchPanel';
import { sizes } from './sizes';
import { texts } from './texts';
import { topicsView } from './topicsView';
import { upgrade } from './upgrade';
import { writes } from './writes';

const OUT = fileURLToPath(new URL('../../.bench/', import.meta.url));
const ALL: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  sizes,
  guides,
  foundTopics,
  contentScriptTime,
  popup,
  writes,
  reading,
  addArchive,
  topicsView,
  library,
  upgrade,
  exchange,
  search: compareEngines,
  searchPanel,
  texts,
  hostile,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => ALL[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(ALL).join(', ')}.`);
  const measured: Measurement[] = [];
  for (const [name, measure] of Object.entries(ALL)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`Measuring ${name} …`);
    measured.push(...(await measure()));
  }
  console.log(`\n${tableOf(measured)}\n`);
  mkdirSync(OUT, { recursive: true });
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  const rows = measured.map((one) => ({ ...one, ratio: ratioOf(one), ok: isWithin(one) }));
  writeFileSync(`${OUT}bench.json`, `${JSON.stringify({ machine, measured: rows }, null, 2)}\n`);
  console.log('Written to .bench/bench.json');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
