import type { Archive } from '../model/archive';
import { holdsSite } from '../platform/permissions';
import { wasRefused } from '../session/allowing';

/** An archive whose site the browser does not let us read has that problem, and no other worth telling. */
export async function asHeld(archive: Archive): Promise<Archive> {
  if (await holdsSite(archive.id)) return archive;
  const now = Date.now();
  const refused = await wasRefused(archive.id, now);
  // One that is being added was read: a feed of its own is known before all of it has been looked at.
  const neverRead = archive.refreshedAt === null && archive.feeds.length === 0;
  const told = { ...(refused && { refused }), ...(neverRead && { neverRead }) };
  return { ...archive, problem: { code: 'not-allowed', address: archive.id, at: now, ...told } };
}
