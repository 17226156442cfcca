import { archiveOf, type ArchiveId } from '../model/archive';
import type { HighlightId } from '../model/highlight';
import { showBadge, showIcon } from '../platform/badge';
import { forgetInSession } from '../session/forgetInSession';
import { tabOfVisit } from '../session/visits';
import { rememberWipe } from '../session/wiped';
import type { Store } from '../store/open';

const ADDRESS = /https?:\/\/[^\s"'<>]+/g;
/** The highlight that a note is to be written to: an id alone. */
const NOTING = 'mark-noting';
/** What went wrong, in words that may be a page's. */
const PROBLEM = 'problem:';

/**
 * Forgets what this browser session still knows of an archive that was removed with the reader's data: to be called
 * after that. An address belongs to it unless another archive that is followed lies nearer; of its origin, unless one
 * lies there.
 */
export async function forgetSession(store: Store, id: ArchiveId): Promise<void> {
  const others = (await store.archives.all()).filter((other) => other.id !== id && URL.canParse(other.id));
  const { origin } = new URL(id);
  const isAlone = others.every((other) => new URL(other.id).origin !== origin);
  const isOf = (address: string): boolean =>
    archiveOf([...others, { id }], address)?.id === id ||
    (isAlone && URL.canParse(address) && new URL(address).origin === origin);
  const forgotten = await forgetInSession(async ({ key, texts }) => {
    if (key === NOTING)
      return texts[1] !== undefined && (await store.highlights.get(texts[1] as HighlightId)) === undefined;
    return key.startsWith(PROBLEM) || texts.some((text) => (text.match(ADDRESS) ?? []).some(isOf));
  });
  await showNothingOn(forgotten.flatMap((key) => tabOfVisit(key) ?? []));
}

/**
 * Forgets everything of this session, but that it did. Returns the tabs that showed pages of archives: their pages are
 * to be seen anew.
 */
export async function forgetWholeSession(): Promise<number[]> {
  const tabs = (await forgetInSession(() => true)).flatMap((key) => tabOfVisit(key) ?? []);
  await rememberWipe();
  await showNothingOn(tabs);
  return tabs;
}

/** A tab that was closed meanwhile has no badge to take away. */
async function showNothingOn(tabs: readonly number[]): Promise<void> {
  await Promise.allSettled(tabs.flatMap((tab) => [showBadge(tab, ''), showIcon(tab, false)]));
}
