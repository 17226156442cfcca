import { browser } from 'wxt/browser';

/** What one record of `storage.session` holds: its key and all text in its value, however deep. */
export interface SessionRecord {
  readonly key: string;
  readonly texts: readonly string[];
}

/**
 * Forgets the records of this browser session that are meant, whoever keeps them: what tabs show, where highlights are,
 * drafts, reports that wait, problems. Returns their keys.
 */
export async function forgetInSession(
  isMeant: (record: SessionRecord) => boolean | Promise<boolean>,
): Promise<string[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  const meant = await Promise.all(
    all.map(async ([key, value]) => ((await isMeant({ key, texts: [key, ...textsIn(value)] })) ? [key] : [])),
  );
  const keys = meant.flat();
  if (keys.length > 0) await browser.storage.session.remove(keys);
  return keys;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}
