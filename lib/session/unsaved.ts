import type { ProblemCode } from '../model/problem';
import type { ToldReading } from '../model/readingReport';
import { sessionRecord, sessionRecords } from './records';

/** Why what is read is not kept at the moment. */
export interface Unsaved {
  readonly code: ProblemCode;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** A report that could not be kept; its page may be gone by now. */
export interface Parked {
  readonly told: ToldReading;
  /** When it was told: milliseconds since 1970. */
  readonly at: number;
}

const why = sessionRecord<Unsaved>('unsaved');
/** By page view. */
const reports = sessionRecords<string, Parked>('parked');
/** Blocks of more characters are parked without: `storage.session` has 10 MB for all. */
const MOST_TEXT = 300_000;
const MOST_PARKED = 20;

export async function unsavedNow(): Promise<Unsaved | null> {
  return (await why.get()) ?? null;
}

export async function rememberUnsaved(unsaved: Unsaved): Promise<void> {
  await why.set(unsaved);
}

export async function forgetUnsaved(): Promise<void> {
  await why.remove();
}

/** Calls back when what is read can be kept no more, or again. */
export function onUnsavedChange(listener: () => void): void {
  why.onChange(listener);
}

/** Parks the latest report of a page view; `storage.session` is in memory, where a full disk does not matter. */
export async function park({ told, at }: Parked): Promise<void> {
  const { pageView } = told.report;
  const length = told.blocks?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const others = (await parked()).filter((one) => one.told.report.pageView !== pageView);
  const tooMany = others.toSorted((a, b) => b.at - a.at).slice(MOST_PARKED - 1);
  await forgetParked(tooMany.map((one) => one.told.report.pageView));
  await reports.set(pageView, { told: length > MOST_TEXT ? { ...told, blocks: null } : told, at });
}

export async function parked(): Promise<Parked[]> {
  return [...(await reports.all()).values()];
}

export async function forgetParked(pageViews: readonly string[]): Promise<void> {
  await reports.remove(...pageViews);
}
