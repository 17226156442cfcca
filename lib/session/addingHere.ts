import type { ArchiveId } from '../model/archive';
import { isRecent } from '../model/clock';
import type { Adding } from '../model/overview';
import { sessionRecords } from './records';

/** How the adding of a site stands: it outlives the popup, which the browser's own question may close. */
export interface AddingHere {
  /** Where it was asked for; null on the settings page, or when it is over there. */
  readonly tab: number | null;
  readonly adding: Exclude<Adding, { kind: 'idle' }>;
  /** What was asked for; the archive that is added can have another base. */
  readonly asked: ArchiveId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const addings = sessionRecords<ArchiveId, AddingHere>('adding');
/**
 * An answer to the browser's question that comes later was not given to this asking; an end that is older is no news.
 */
const LASTS_MS = 10 * 60_000;

export async function rememberAdding(here: AddingHere): Promise<void> {
  await addings.set(here.asked, here);
}

/** How the adding of a site stands, if it was asked for lately. */
export async function addingOf(asked: ArchiveId, now: number): Promise<AddingHere | null> {
  return (await lately(now)).find((here) => here.asked === asked) ?? null;
}

/** Those that the reader may still be asked about, or that are being read for the first time. */
export async function addingsUnderWay(now: number): Promise<AddingHere[]> {
  return (await lately(now)).filter(({ adding }) => adding.kind === 'asking' || adding.kind === 'reading');
}

/** What was added, and whose discovery is to be told of when it ends. */
export async function addingsToTell(now: number): Promise<AddingHere[]> {
  return (await lately(now)).filter(({ tab, adding }) => tab !== null && adding.kind === 'added');
}

async function lately(now: number): Promise<AddingHere[]> {
  return [...(await addings.all()).values()].filter(({ at }) => isRecent(at, LASTS_MS, now));
}

/** Calls back with what was asked for whenever its adding changed. Returns what stops it. */
export function onAddingChange(listener: (asked: ArchiveId) => void): () => void {
  return addings.onChange((asked) => listener(asked as ArchiveId));
}
