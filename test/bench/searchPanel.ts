import type { Page } from 'puppeteer-core';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, pause } from '../e2e/fixture';
import { serveArchive } from '../sample/server';
import { makeCorpus } from '../search/corpus';
import { KINDS, knownItems } from '../search/knownItems';
import { isIndexed, outdateIndex, writeDocuments } from './largeArchive';
import { median, type Measurement } from './measurement';

interface Size {
  readonly posts: number;
  /** Words of each body, about; 0 for none. */
  readonly bodyWords: number;
  /** Milliseconds in which the first answer is to be there, from the box on. */
  readonly goal: number;
}

const SIZES: readonly Size[] = [
  { posts: 5_000, bodyWords: 0, goal: 100 },
  { posts: 5_000, bodyWords: 1_200, goal: 150 },
  { posts: 50_000, bodyWords: 0, goal: 150 },
];
const OPENINGS = 9;
/** Between two letters: a fast typist's. */
const LETTER_MS = 60;
/** A reader notices frames that are longer (RAIL, Irish and Lewis 2015). */
const NOTICED_MS = 50;
/** A mark in the trace: the thread that it is on is the panel's. */
const BEGINS = 'typing begins';
const BOX = 'aria/Search posts, guides, highlights and notes[role="combobox"]';

/** The first answer in the real side panel; over the largest archive typing, too, also while the index is made anew. */
export async function searchPanel(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  try {
    const measured: Measurement[] = [];
    for (const size of SIZES) measured.push(...(await measureSize(size, server.port)));
    return measured;
  } finally {
    await server.close();
  }
}

async function measureSize({ posts, bodyWords, goal }: Size, port: number): Promise<Measurement[]> {
  const documents = makeCorpus({ posts, bodyWords });
  const queries = KINDS.flatMap((kind) => knownItems(documents, kind, 4).map(({ query }) => query));
  let waymark = await WaymarkBrowser.launch({ port });
  try {
    const filling = await waymark.openOwn('sidepanel.html');
    await writeDocuments(filling, documents);
    await filling.reload();
    await eventually(() => isIndexed(filling), Boolean, 240_000);
    // What filling leaves in the memory of the process is not the reader's.
    waymark = await waymark.restart();
    const openings: { readonly box: number; readonly answer: number }[] = [];
    for (let at = 0; at < OPENINGS; at += 1) openings.push(await openAndAsk(waymark, queries[at] ?? ''));
    const of = `${posts.toLocaleString('en')} posts${bodyWords > 0 ? ' with texts' : ''}`;
    const answers: Measurement[] = [
      {
        name: `first answer over ${of}, from the box on`,
        unit: 'ms',
        value: median(openings.map(({ answer, box }) => answer - box)),
        reference: goal,
        against: 'goal',
        budget: 1,
      },
      {
        name: '… from the click on',
        unit: 'ms',
        value: median(openings.map(({ answer }) => answer)),
        reference: median(openings.map(({ box }) => box)),
        against: 'the panel’s box',
        budget: null,
      },
    ];
    return posts < 50_000 ? answers : [...answers, ...(await typing(waymark, queries))];
  } finally {
    await waymark.close();
  }
}

/** Typing with the saved index, and while it is made anew. */
async function typing(waymark: WaymarkBrowser, queries: readonly string[]): Promise<Measurement[]> {
  const panel = await waymark.openPanel(await waymark.open(NEWEST));
  const whole = await framesOf(panel, queries);
  await outdateIndex(panel);
  await panel.reload();
  const healing = await framesOf(panel, queries.slice(0, 8));
  const noticed = { unit: 'ms', reference: NOTICED_MS, against: 'what is noticed' } as const;
  return [
    { name: 'typing over 50,000 posts: longest task', ...noticed, value: whole.task, budget: 1 },
    { name: '… longest time between frames', ...noticed, value: whole.gap, budget: null },
    { name: 'the same while the index is made anew', ...noticed, value: healing.task, budget: 1 },
    { name: '… longest time between frames', ...noticed, value: healing.gap, budget: null },
  ];
}

/** Milliseconds from the panel's opening until its box and its first result are there. */
async function openAndAsk(
  waymark: WaymarkBrowser,
  query: string,
): Promise<{ readonly box: number; readonly answer: number }> {
  const page = await waymark.browser.newPage();
  await page.evaluateOnNewDocument(`
    const seen = { box: 0, answer: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      if (seen.box === 0 && document.querySelector('[role=combobox]') !== null) seen.box = performance.now();
      if (seen.answer === 0 && document.querySelector('[role=option]') !== null) seen.answer = performance.now();
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(`chrome-extension://${await waymark.extensionId()}/sidepanel.html?q=${encodeURIComponent(query)}`);
  const seen = await eventually(
    () => page.evaluate('seen') as Promise<{ readonly box: number; readonly answer: number }>,
    ({ answer }) => answer > 0,
  );
  await page.close();
  return seen;
}

interface Frames {
  /** The longest time between two frames: milliseconds. On a busy machine some of it is other programs'. */
  readonly gap: number;
  /** The longest that one task kept the page's thread busy: milliseconds of the processor. */
  readonly task: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
}

/** What typing queries letter by letter asks of the panel. */
async function framesOf(panel: Page, typed: readonly string[]): Promise<Frames> {
  const box = await panel.waitForSelector(BOX);
  await panel.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await panel.evaluate(`
    performance.mark('${BEGINS}');
    globalThis.frames_ = { last: 0, longest: 0 };
    requestAnimationFrame(function next(now) {
      if (frames_.last > 0) frames_.longest = Math.max(frames_.longest, now - frames_.last);
      frames_.last = now;
      requestAnimationFrame(next);
    });
  `);
  for (const query of typed) {
    await box?.focus();
    await panel.keyboard.press('Escape');
    await box?.focus();
    await box?.type(query, { delay: LETTER_MS });
    await pause(300);
  }
  const gap = (await panel.evaluate('frames_.longest')) as number;
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await panel.tracing.stop())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const thread = traceEvents.find(({ name }) => name === BEGINS);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === thread?.pid && tid === thread.tid,
  );
  if (tasks.length === 0) throw new Error('no task was traced');
  return { gap, task: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000 };
}
