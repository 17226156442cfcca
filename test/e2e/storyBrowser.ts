import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { atRest } from './atRest';
import { WaymarkBrowser } from './browser';
import type { OnPage } from './closedRoot';
import { FIREFOX, WaymarkFirefox } from './firefox';
import { ORIGIN } from './fixture';

/** A browser with the shipped build in it, as a reader uses it: what a story may ask of any browser. */
export interface StoryBrowser {
  /** The page of the first start, which is in front. */
  welcomed(): Promise<Page>;
  /** Opens an address in a new tab in front. */
  open(url: string): Promise<Page>;
  /** The addresses of all tabs. */
  tabs(): Promise<string[]>;
  /** One of our own pages, in a tab of its own. */
  openOwn(file: string): Promise<Page>;
  /** The popup, of a tab that comes to the front. */
  openPopup(page: Page): Promise<Page>;
  /** The panel, beside a tab that comes to the front. */
  openPanel(page: Page): Promise<Page>;
  /** What stands on our icon, with a tab in front. */
  badge(page: Page): Promise<string>;
  /** What can be pressed in the closed root of one of our elements, which no script of the page can look into. */
  inClosedRoot(page: Page, host: string): Promise<readonly OnPage[]>;
  /** `use` are statements about `database`; what they call `done` with is the answer. */
  inDatabase<T>(use: string): Promise<T>;
  /** Presses the keys of a command of ours, with a tab in front. */
  keys(page: Page, command: 'highlight' | 'open-search'): Promise<void>;
  /** Allows a site, or takes it back, as a reader does in the browser's own settings. */
  allow(site: string): Promise<void>;
  withdraw(site: string): Promise<void>;
  /** Ends the background, a service worker or an event page, as the browser does at any time. */
  killWorker(): Promise<void>;
  /** Closes the browser and starts it again on the same profile. */
  restart(): Promise<StoryBrowser>;
  close(): Promise<void>;
}

interface Candidate {
  readonly name: string;
  readonly isHere: boolean;
  readonly launch: (options: { readonly port: number }) => Promise<StoryBrowser>;
}

async function launchChromium(options: { readonly port: number }): Promise<WaymarkBrowser> {
  const waymark = await WaymarkBrowser.launch(options);
  await waymark.welcomed();
  // At its start the background gives back what nothing needs: also what a story allows before it asks.
  await atRest(waymark);
  return waymark;
}

/** The browsers in which each story is played. */
const BROWSERS: readonly Candidate[] = [
  { name: 'Chromium', isHere: true, launch: launchChromium },
  { name: 'Firefox', isHere: existsSync(FIREFOX), launch: (options) => WaymarkFirefox.launch(options) },
];

export interface Story {
  waymark: StoryBrowser;
  readonly server: SampleServer;
  /** What our own test names say where browsers differ by their nature. */
  readonly browser: string;
}

/**
 * Plays a story in each browser: the sample archive stands under `origin`, by default the built-in archive's own name.
 * A browser that is not installed is skipped by name.
 */
export function inEachBrowser(about: string, tell: (story: Story) => void, origin = ORIGIN): void {
  for (const { name, isHere, launch } of BROWSERS) {
    describe.skipIf(!isHere)(`${about}, in ${name}${isHere ? '' : '; skipped where it is not installed'}`, () => {
      const story: { waymark?: StoryBrowser; server?: SampleServer; readonly browser: string } = { browser: name };
      beforeAll(async () => {
        story.server = await serveArchive({ origin, tls: true });
        story.waymark = await launch({ port: story.server.port });
        await story.waymark.welcomed();
      });
      afterAll(async () => {
        await story.waymark?.close();
        await story.server?.close();
      });
      tell(story as Story);
    });
  }
}
