import type { Page } from 'puppeteer-core';
import { eventually } from './fixture';

/** Selects as a reader does: presses before the first words, and lets go after the last. */
export async function select(page: Page, from: string, to: string = from): Promise<void> {
  await page.bringToFront();
  const ends = await page.evaluate(
    (first, last) => {
      const rangeOf = (words: string): Range => {
        const walker = document.createTreeWalker(document.querySelector('.post-body')!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue!.replace(/\s/gu, ' ').indexOf(words);
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          return range;
        }
        throw new Error(`no “${words}”`);
      };
      const [start, end] = [rangeOf(first), rangeOf(last)];
      const { top } = start.getBoundingClientRect();
      window.scrollBy({ top: top - 250, behavior: 'instant' });
      const startBox = start.getClientRects()[0]!;
      const endBox = [...end.getClientRects()].at(-1)!;
      return {
        start: { x: startBox.left + 0.5, y: startBox.top + startBox.height / 2 },
        end: { x: endBox.right - 0.5, y: endBox.top + endBox.height / 2 },
      };
    },
    from,
    to,
  );
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 8 });
  await page.mouse.up();
}

/**
 * Presses a button of the bar. Its shadow root is closed to scripts; the browser's accessibility tree knows it. The bar is
 * put up anew when the selection changes: a locator then finds the new one.
 */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`aria/${name}[role="button"]`).click();
}

/**
 * Where a painted passage can be pressed, in the window: so far into its first line, else in the middle of that. CSS
 * pixels.
 */
export async function paintedAt(
  page: Page,
  colour: string,
  into?: number,
): Promise<{ readonly x: number; readonly y: number }> {
  await page.bringToFront();
  return page.evaluate(
    (of, off) => {
      const [range] = [...CSS.highlights.get(`waymark-${of}`)!] as Range[];
      const { top } = range!.getBoundingClientRect();
      if (top < 0 || top > innerHeight - 100) window.scrollBy({ top: top - 250, behavior: 'instant' });
      const box = range!.getClientRects()[0]!;
      return { x: box.left + (off ?? box.width / 2), y: box.top + box.height / 2 };
    },
    colour,
    into ?? null,
  );
}

/** Presses a painted passage. */
export async function pressMark(page: Page, colour: string, into?: number): Promise<void> {
  const { x, y } = await paintedAt(page, colour, into);
  await page.mouse.click(x, y);
}

/** What is painted on the page, by colour. Line breaks of the source are spaces. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name.replace('waymark-', ''),
        [...ranges].map((range) => (range as Range).toString().replace(/\s+/gu, ' ')),
      ]),
    ),
  );
}

export async function waitForPainted(page: Page, expected: Record<string, string[]>): Promise<void> {
  await eventually(
    () => painted(page),
    (found) => JSON.stringify(byName(found)) === JSON.stringify(byName(expected)),
  );
}

/** In which order colours were painted first is nobody's concern. */
function byName(all: Record<string, string[]>): [string, string[]][] {
  return Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Milliseconds until a reader who sees no bar selects again. */
const PATIENCE_MS = 3_000;

/** What is selected before the page knows that it is a post shows nothing: a reader selects again. */
async function selectUntilOffered(page: Page, from: string, to: string): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    await select(page, from, to);
    const bar = await page.waitForSelector('waymark-bar', { timeout: PATIENCE_MS }).catch(() => null);
    if (bar !== null) return;
  }
  throw new Error(`No bar beside “${from}”`);
}

/** Marks a passage by the bar. */
export async function mark(page: Page, colour: string, from: string, to: string = from): Promise<void> {
  await selectUntilOffered(page, from, to);
  await press(page, `Highlight in ${colour}`);
  await eventually(
    () => painted(page),
    (found) => (found[colour] ?? []).length > 0,
  );
}

/** The texts of a list of highlights in the panel. */
export function listed(panel: Page, name = 'On this page'): Promise<string[]> {
  return panel.evaluate(
    (of) =>
      [...document.querySelectorAll(`ul[aria-label="${of}"] > li`)].map((row) =>
        (row.firstElementChild?.textContent ?? '').replace(/\s+/gu, ' '),
      ),
    name,
  );
}

export async function waitForNote(panel: Page, note: string): Promise<void> {
  await eventually(
    () =>
      panel.$$eval('section textarea[aria-label="Note"]', (fields) =>
        fields.map((field) => (field as HTMLTextAreaElement).value),
      ),
    (notes) => notes.includes(note),
  );
}

/** Waits until the painted passage is in view. */
export async function waitUntilSeen(on: Page): Promise<void> {
  await eventually(
    () =>
      on.evaluate(() => {
        const range = [...(CSS.highlights.get('waymark-yellow') ?? [])][0] as Range | undefined;
        const top = range?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      }),
    Boolean,
  );
}
