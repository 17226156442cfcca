import { browser } from 'wxt/browser';
import { contains, type ArchiveId } from '../model/archive';
import type { Address } from '../model/address';
import { SPENT } from './allowances';
import { PARKED, type Parked } from './unsaved';

/**
 * Forgets what this browser session holds of an archive: drafts, reports that wait for room, what its pages have spent, and
 * notes of problems, whose details may name its pages.
 */
export async function forgetSessionOf(archive: ArchiveId): Promise<void> {
  const isOf = (key: string, value: unknown): boolean => {
    const [kind = '', of = ''] = key.split(' ');
    if (kind.startsWith(PARKED)) return contains(archive, (value as Parked).told.address);
    if (kind === 'draft:highlight') return contains(archive, of as Address);
    if (key === `${SPENT}${archive}`) return true;
    return key.startsWith(`draft:${archive} `) || key.startsWith('problem:');
  };
  const all = Object.entries(await browser.storage.session.get(null));
  await browser.storage.session.remove(all.filter(([key, value]) => isOf(key, value)).map(([key]) => key));
}
