import { WaymarkBrowser } from '../e2e/browser';
import { ORIGIN } from '../e2e/fixture';
import { PAGE_SHAPES } from '../hostile/pageShapes';
import { PARSERS, SITE, type ParserName } from '../hostile/parsers';
import { PLAIN, SHAPES, type Shape } from '../hostile/shapes';
import { serveArchive } from '../sample/server';
import type { Measurement } from './measurement';

/** Each shape is read in this size and twice, four and eight times as large. Characters. */
const SIZE = 50_000;
const DOUBLINGS = 3;
const ROUNDS = 3;
/** What seems to grow too fast is measured so often again: what others do on the machine only adds to a time. */
const TRIES = 6;
/** A shape that takes as long at once is not measured larger: it is over its budget. Milliseconds. */
const TOO_LONG_MS = 5_000;
/** Below this, the clock and the collector of garbage are all that is measured. Milliseconds. */
const FLOOR_MS = 8;
/** Twice the text, twice the work, and some for the memory that it takes. */
const MOST_GROWTH = 2.6;

/** Where a hostile text stands in what a parser is given. */
interface Place {
  readonly parser: ParserName;
  readonly around: (text: string) => string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rss = (inner: string): string => `<rss version="2.0"><channel><title>Notes</title>${inner}</channel></rss>`;
const item = (inner: string): string => `<item><link>${SITE}/a</link>${inner}</item>`;
const post = (title: string, excerpt: string): string =>
  JSON.stringify([
    { link: `${SITE}/a`, date: '2024-01-02', title: { rendered: title }, excerpt: { rendered: excerpt } },
  ]);

const PLACES: Readonly<Record<string, Place>> = {
  'feed: a title, escaped': { parser: 'feed', around: (text) => rss(item(`<title>${escaped(text)}</title>`)) },
  'feed: a summary, escaped': {
    parser: 'feed',
    around: (text) => rss(item(`<description>${escaped(text)}</description>`)),
  },
  'feed: a summary, as it is': {
    parser: 'feed',
    around: (text) => rss(item(`<description>${text}</description>`)),
  },
  'feed: within an item': { parser: 'feed', around: (text) => rss(item(text)) },
  'feed: within the channel': { parser: 'feed', around: (text) => rss(text + item('')) },
  'feed: within an Atom entry': {
    parser: 'feed',
    around: (text) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><link href="${SITE}/a"/>${text}</entry></feed>`,
  },
  'feed: before its beginning': { parser: 'feed', around: (text) => text + rss(item('')) },
  'sitemap: within an address': {
    parser: 'sitemap',
    around: (text) => `<urlset><url><loc>${SITE}/a</loc>${text}</url></urlset>`,
  },
  'sitemap: before its beginning': {
    parser: 'sitemap',
    around: (text) => `${text}<urlset><url><loc>${SITE}/a</loc></url></urlset>`,
  },
  'robots.txt': { parser: 'robots', around: (text) => `User-agent: *\nDisallow: /${text}` },
  'WordPress: a title': { parser: 'wordpress', around: (text) => post(text, '') },
  'WordPress: an excerpt': { parser: 'wordpress', around: (text) => post('A', text) },
  'the bytes of a text': { parser: 'bytes', around: (text) => text },
};

const LINES: Readonly<Record<string, Shape>> = {
  'names of programs': (size) => 'User-agent: a\n'.repeat(size / 14),
  'rules of many stars': (size) =>
    Array.from({ length: size / 100 }, (_, at) => `\nDisallow: /${'*a'.repeat(44)}${at}`).join(''),
  'rules of one beginning': (size) =>
    Array.from({ length: size / 100 }, (_, at) => `\nDisallow: /${'a'.repeat(80)}${at}`).join(''),
};

/** The time that a reader takes for a text: milliseconds. */
type Reading = (text: string) => Promise<number>;

interface Row {
  readonly shape: string;
  /** Milliseconds, of each size that was measured. */
  readonly times: readonly number[];
  readonly plain: number;
}

/**
 * Every parser of foreign text, the libraries' included, on each hostile shape: whether its time grows as the text
 * does, and what it is against the time of plain words of the same size. Pages are read by the offscreen document of
 * the real build.
 */
export async function hostile(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const [name, { parser, around }] of Object.entries(PLACES)) {
    const read: Reading = (text) => Promise.resolve(timeOf(() => PARSERS[parser](text)));
    measured.push(...(await measure(name, parser === 'robots' ? { ...SHAPES, ...LINES } : SHAPES, around, read)));
  }
  return [...measured, ...(await pages())];
}

async function pages(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  const waymark = await WaymarkBrowser.launch({ port: server.port });
  try {
    const reader = await waymark.openOwn('offscreen.html');
    const client = await reader.createCDPSession();
    // What its thread worked, so that others on the machine do not count.
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    };
    const asking = await waymark.openOwn('options.html');
    const ask = (html: string): Promise<unknown> =>
      asking.evaluate(
        async (payload) => {
          const { runtime } = (
            globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }
          ).chrome;
          await runtime.sendMessage({ waymark: 'document:read', payload });
        },
        {
          html,
          address: `${SITE}/topics/a`,
          url: `${SITE}/topics/a`,
          archive: { id: SITE, postPattern: null },
          readAt: 1,
        },
      );
    const read: Reading = async (html) => {
      const before = await worked();
      await ask(html);
      return (await worked()) - before;
    };
    return await measure(
      'a page, in the browser',
      { ...PAGE_SHAPES, ...SHAPES },
      (text) => `<!doctype html><body>${text}`,
      read,
    );
  } finally {
    await waymark.close();
    await server.close();
  }
}

async function measure(
  name: string,
  shapes: Readonly<Record<string, Shape>>,
  around: (text: string) => string,
  read: Reading,
): Promise<Measurement[]> {
  const largest = SIZE * 2 ** DOUBLINGS;
  const plain = await fastest(read, around(PLAIN(largest)));
  console.log(
    `\n${name}: milliseconds of the processor for ${SIZE / 1000}, ${SIZE / 500}, ${SIZE / 250}, ${SIZE / 125} thousand characters; plain words ${plain.toFixed(1)}`,
  );
  const rows: Row[] = [];
  for (const [shape, of] of Object.entries(shapes)) {
    let times: readonly number[] = [];
    for (let tries = 0; tries < TRIES && (tries === 0 || growthOf({ shape, times, plain }) > MOST_GROWTH); tries += 1) {
      const again: number[] = [];
      for (let size = SIZE; size <= largest && (again.at(-1) ?? 0) < TOO_LONG_MS; size *= 2)
        again.push(Math.min(times[again.length] ?? Infinity, await fastest(read, around(of(size)))));
      times = again;
    }
    const row = { shape, times, plain };
    console.log(
      `  ${times.map((time) => time.toFixed(1).padStart(8)).join('')}  ×${growthOf(row).toFixed(2)}  ${shape}`,
    );
    rows.push(row);
  }
  const steepest = rows.reduce((a, b) => (growthOf(b) > growthOf(a) ? b : a));
  const slowest = rows.reduce((a, b) => (lastOf(b) > lastOf(a) ? b : a));
  const [before = 0, after = 0] = steepestPair(steepest);
  return [
    {
      name: `${name} — ${steepest.shape}`,
      unit: 'ms',
      value: after,
      reference: before,
      against: 'half of it',
      budget: MOST_GROWTH,
    },
    {
      name: `${name} — ${slowest.shape}`,
      unit: 'ms',
      value: lastOf(slowest),
      reference: Math.max(FLOOR_MS, plain),
      against: 'plain words',
      budget: null,
    },
  ];
}

function lastOf({ times }: Row): number {
  return times.at(-1) ?? 0;
}

/** The neighbours of which the larger took the most against the smaller. */
function steepestPair({ times }: Row): readonly number[] {
  const floored = times.map((time) => Math.max(FLOOR_MS, time));
  const pairs = floored.slice(1).map((after, at) => [floored[at] ?? FLOOR_MS, after]);
  return pairs.reduce((a, b) => ((b[1] ?? 0) / (b[0] ?? 1) > (a[1] ?? 0) / (a[0] ?? 1) ? b : a), [FLOOR_MS, FLOOR_MS]);
}

function growthOf(row: Row): number {
  const [before = 1, after = 1] = steepestPair(row);
  return after / before;
}

/** The machine has other things to do: the shortest of several times is the one that was disturbed least. */
async function fastest(read: Reading, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && (round === 0 || least < TOO_LONG_MS / 10); round += 1)
    least = Math.min(least, await read(text));
  return least;
}

/** What this process worked meanwhile, so that others on the machine do not count. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  try {
    work();
  } catch {
    // What is refused took its time, too.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
