import type { Parts } from '../companion/parts';
import type { Sender } from '../messages/router';
import { archiveOf, type ArchiveId } from '../model/archive';
import { lookAgain } from './lookAgain';
import { showInPage } from './showInPage';

type PageSender = Extract<Sender, { kind: 'page' }>;

/** Lets the reader pick the article on a tab's page, or takes the choice for an archive back. */
export async function letReaderPick({ store }: Parts, tab: number, forget: ArchiveId | null): Promise<void> {
  if (forget === null) {
    await showInPage(tab, 'article:point', null);
    return;
  }
  await store.settings.setArticleSelectorOf(forget, null);
  await lookAgain(tab);
}

/** Keeps what the reader picked, for all posts of the archive, and follows the reading of it from now on. */
export async function keepArticlePick({ store }: Parts, { tab, url }: PageSender, selector: string): Promise<void> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return;
  await store.settings.setArticleSelectorOf(archive.id, selector);
  await lookAgain(tab);
}
