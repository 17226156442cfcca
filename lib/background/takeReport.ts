import { keepReport } from '../companion/keepReading';
import { archiveOf } from '../model/archive';
import { asProblem } from '../model/problem';
import type { ToldReading } from '../model/readingReport';
import { spend } from '../session/allowances';
import { noteProblem } from '../session/problemLog';
import { forgetParked, forgetUnsaved, park, parked, rememberUnsaved, unsavedNow } from '../session/unsaved';
import type { Store } from '../store/open';

/** The part of the background's parts that keeps reports. */
interface Keeper {
  readonly store: () => Promise<Store>;
  readonly now: () => number;
}

/** What became of a report that was kept. */
export interface Taken {
  readonly isFinish: boolean;
  /** What was read can be kept again, after it could not. */
  readonly isAgain: boolean;
}

/**
 * Keeps what a page reports. What cannot be kept is parked, for its page may be gone before it can, and is told to the
 * reader once; rejects with the `Problem` then. The next report that is kept brings what is parked with it.
 */
export async function takeReport(keeper: Keeper, told: ToldReading): Promise<Taken> {
  const at = keeper.now();
  let isFinish: boolean;
  try {
    const store = await keeper.store();
    isFinish = await keepReport(store, told.address, await affordableReport(store, told, at), at);
  } catch (thrown) {
    await park({ told, at });
    if ((await unsavedNow()) === null) await rememberUnsaved({ code: asProblem(thrown).code, since: at });
    throw thrown;
  }
  // What is parked stays so when it still finds no room: this report was kept all the same.
  const isAgain = await keepParked(keeper).catch((thrown: unknown) =>
    noteProblem('parked reports', thrown).then(() => false),
  );
  return { isFinish, isAgain };
}

/**
 * A report without its text, where the archive's pages have told enough new text today: what was read counts all the
 * same.
 */
async function affordableReport(store: Store, told: ToldReading, now: number): Promise<ToldReading> {
  const archive = archiveOf(await store.archives.all(), told.address);
  if (told.blocks === null || archive === null) return told;
  const before = (await store.bodies.get(told.address))?.text.length ?? 0;
  const characters = told.blocks.reduce((sum, { text }) => sum + text.length, -before);
  return characters <= 0 || (await spend(archive.id, { characters }, now)) ? told : { ...told, blocks: null };
}

/** Keeps what was parked. Gives whether there was a reason to park, which is gone. */
export async function keepParked({ store }: Pick<Keeper, 'store'>): Promise<boolean> {
  if ((await unsavedNow()) === null) return false;
  const ready = await store();
  for (const { told, at } of (await parked()).toSorted((a, b) => a.at - b.at)) {
    // Each by itself: totals that are told again count once.
    // oxlint-disable-next-line no-await-in-loop
    await keepReport(ready, told.address, told, at);
    // oxlint-disable-next-line no-await-in-loop
    await forgetParked([told.report.pageView]);
  }
  await forgetUnsaved();
  return true;
}
