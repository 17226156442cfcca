import { browser } from 'wxt/browser';
import type { Parts } from '../../companion/parts';
import type { ArchiveId } from '../../model/archive';
import { gathered } from '../../model/coalesce';
import { noting } from '../../session/problemLog';
import type { Change } from '../../store/changes';
import { findAgain, isOutdated } from './findAgain';

const ALARM = 'found-topics';
/** An archive that is read writes many times; its topics are found when it is quiet for so long, or after so long. */
const WAITS = { quietMs: 2_000, longestMs: 60_000 } as const;
/** Where the worker dies before, the browser wakes it for that. */
const SOON_MINUTES = 1;
/** A post that says something else of itself, as each does that is opened, moves little: it waits for the others. */
const LATER_MINUTES = 20;

/**
 * Keeps what is found in archives up with their posts and texts. To be called before the first `await` of a start, for
 * its alarm may be what woke us.
 */
export function keepFound(
  parts: () => Promise<Pick<Parts, 'store' | 'now'>>,
  waits: { readonly quietMs: number; readonly longestMs: number } = WAITS,
): void {
  const waiting = new Set<ArchiveId>();
  /** Something came that can wait, and is not taken up yet. */
  let isLater = false;
  let running: Promise<void> = Promise.resolve();
  const findAll = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const ready = await parts();
    isLater = false;
    for (const archive of waiting) {
      waiting.delete(archive);
      // What fails waits for the next change of its archive, or the next start.
      await findAgain(ready, archive).catch(noting('found topics'));
    }
    if (waiting.size > 0) return;
    await browser.alarms.clear(ALARM);
    if (isLater) await findLater();
  };
  const find = (): Promise<void> => (running = running.then(findAll, findAll));
  const findWhenQuiet = gathered(find, { waitMs: waits.quietMs, untilQuiet: true });
  const findInTime = gathered(find, { waitMs: waits.longestMs });
  const findSoon = (archives: readonly ArchiveId[]): void => {
    if (archives.length === 0) return;
    if (waiting.size === 0) void browser.alarms.create(ALARM, { delayInMinutes: SOON_MINUTES });
    for (const archive of archives) waiting.add(archive);
    for (const begin of [findWhenQuiet, findInTime]) void begin().catch(noting('found topics'));
  };
  const findLater = async (): Promise<void> => {
    isLater = true;
    if ((await browser.alarms.get(ALARM)) === undefined)
      await browser.alarms.create(ALARM, { delayInMinutes: LATER_MINUTES });
  };
  const follow = async ({ store: changed, archive, post }: Change): Promise<void> => {
    if (archive === undefined || (changed !== 'posts' && changed !== 'texts' && changed !== 'archives')) return;
    const { store } = await parts();
    if (changed === 'archives' || (changed === 'posts' && post !== undefined)) {
      if (await isOutdated(store, archive)) findSoon([archive]);
      else if (changed === 'posts') await findLater();
    } else findSoon([archive]);
  };
  const all = async (isDue: (archive: ArchiveId) => Promise<boolean>): Promise<ArchiveId[]> => {
    const archives = (await (await parts()).store.archives.all()).map(({ id }) => id);
    const due = await Promise.all(archives.map(isDue));
    return archives.filter((_, at) => due[at]);
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    // Of which archive it was is forgotten with the worker that set it.
    void all(() => Promise.resolve(true)).then(findSoon, noting('found topics'));
  });
  void parts().then(async ({ store }) => {
    store.onChange((change) => void follow(change).catch(noting('found topics')));
    findSoon(await all((archive) => isOutdated(store, archive)));
  }, noting('found topics'));
}
