import type { ArchiveId } from '../model/archive';
import { isRecent } from '../model/clock';
import { sessionRecords } from './records';

/**
 * That the reader asked the browser once more for a site that was taken back: it outlives the popup, which the question
 * closes.
 */
export interface Allowing {
  readonly archive: ArchiveId;
  /** The tab whose popup asked; null where what asked is still there after the answer. */
  readonly tab: number | null;
  readonly kind: 'asking' | 'refused';
  /** Milliseconds since 1970. */
  readonly at: number;
}

const allowings = sessionRecords<ArchiveId, Allowing>('allowing');
/** A refusal that is older is no answer to what the reader does now. */
const LASTS_MS = 10 * 60_000;

export async function rememberAllowing(allowing: Allowing): Promise<void> {
  await allowings.set(allowing.archive, allowing);
}

/** Whether the browser was asked for a site lately, and does not let us read it. */
export async function wasRefused(archive: ArchiveId, now: number): Promise<boolean> {
  return (await lately(now)).some((one) => one.archive === archive && one.kind === 'refused');
}

/**
 * To be called by a popup when it opens: the question of one before, which closed that one, has been answered by then.
 * A site that was granted is not spoken of any more, so that all that is left was refused.
 */
export async function settleAllowings(now: number): Promise<void> {
  const asked = (await lately(now)).filter(({ kind }) => kind === 'asking');
  await Promise.all(asked.map((one) => rememberAllowing({ ...one, kind: 'refused' })));
}

/** Forgets the askings for sites that are granted now, and gives the tabs whose popups asked. */
export async function takeAllowed(isAllowed: (archive: ArchiveId) => boolean, now: number): Promise<number[]> {
  const allowed = (await lately(now)).filter(({ archive }) => isAllowed(archive));
  await allowings.remove(...allowed.map(({ archive }) => archive));
  return allowed.flatMap(({ tab }) => tab ?? []);
}

/** Calls back whenever a site was asked for, or that was answered. */
export function onAllowingChange(listener: () => void): void {
  allowings.onChange(listener);
}

async function lately(now: number): Promise<Allowing[]> {
  return [...(await allowings.all()).values()].filter(({ at }) => isRecent(at, LASTS_MS, now));
}
