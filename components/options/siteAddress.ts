import { webUrl } from '../../lib/model/address';
import { archiveId, type ArchiveId } from '../../lib/model/archive';

/**
 * The archive that a typed address means, or null when it means none: with or without `https://`, with the path that
 * the archive lies under, without query and fragment. A name without a dot is a word, not a host, unless it is this
 * machine.
 */
export function siteAddress(typed: string): ArchiveId | null {
  const trimmed = typed.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const url = webUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === null || url.username !== '' || url.password !== '') return null;
  const { hostname } = url;
  const isHost = /[^.]\.[^.]/.test(hostname) || hostname === 'localhost' || hostname.startsWith('[');
  return isHost ? archiveId(url.href) : null;
}
