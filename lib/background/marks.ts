import type { Parts } from '../companion/parts';
import { sendToTab } from '../messages/client';
import type { NewMark, Payload } from '../messages/table';
import { archiveOf } from '../model/archive';
import type { Colour, Highlight, HighlightId, PageMark } from '../model/highlight';
import type { PostUrl } from '../model/post';
import { Problem } from '../model/problem';
import { newTab, openAddress } from '../platform/activeTab';
import { notingNow, rememberGoing, rememberNoting, rememberTyped, takeGoing, typedNow } from '../session/markStates';
import { openVisits, visitNow } from '../session/visits';
import type { Store } from '../store/open';
import { showInPage } from './showInPage';

/** Keeps what the reader marked. Null for a page of no known archive. */
export async function keepMark(
  store: Store,
  { address, passage, colour }: NewMark,
  now: number,
): Promise<Highlight | null> {
  const archive = archiveOf(await store.archives.all(), address);
  if (archive === null) return null;
  const kept = await store.highlights.add({
    id: crypto.randomUUID() as HighlightId,
    post: address,
    archive: archive.id,
    passage,
    colour,
    note: '',
    evidence: null,
    createdAt: now,
    tags: [],
    updatedAt: now,
    deleted: false,
  });
  return kept ?? null;
}

/** What the page of a post is to paint. */
export async function pageMarks(store: Store, post: PostUrl): Promise<PageMark[]> {
  return (await store.highlights.of([post])).map(({ id, passage, colour, note }) => ({
    id,
    passage,
    colour,
    hasNote: note !== '',
  }));
}

/** The colour of the keyboard shortcut and the menu. */
const USUAL: Colour = 'yellow';

/** Paints a post's highlights on the page that shows it. A page without any is left alone. */
export async function showMarks({ store }: Parts, tab: number, post: PostUrl): Promise<void> {
  const marks = await pageMarks(store, post);
  if (marks.length === 0) return;
  await ignoringGone(async () =>
    showInPage(tab, 'marks:show', { address: post, marks, go: await takeGoing(tab, post) }),
  );
}

/** The same also without any highlights: there may be a first one. */
async function readyToMark({ store }: Parts, tab: number, post: PostUrl): Promise<void> {
  await showInPage(tab, 'marks:show', { address: post, marks: await pageMarks(store, post), go: null });
}

/** Shows the bar beside what the reader has selected. */
export async function offerToMark(parts: Parts, tab: number, post: PostUrl, byKeys: boolean): Promise<void> {
  await readyToMark(parts, tab, post);
  await sendToTab(tab, 'marks:offer', { byKeys });
}

/** Keeps what the reader marked on a page, and shows it on all that show the post. */
export async function addMark(parts: Parts, mark: NewMark): Promise<void> {
  const kept = await keepMark(parts.store, mark, parts.now());
  if (kept === null) throw new Problem('not-allowed', 'a mark on a page of no archive');
  if (mark.noting) await rememberNoting(kept.id);
  await repaint(parts, mark.address);
}

/** Changes a highlight as the reader did on its page, and shows that on all that show the post. */
export async function changeMark(parts: Parts, { address, id, change }: Payload<'marks:edit'>): Promise<void> {
  const changed = await parts.store.highlights.change(id, change, parts.now(), address);
  if (changed === undefined) throw new Problem('not-allowed', 'no highlight of this post');
  await repaint(parts, address);
}

/** Asks the panel for the note of a highlight. */
export async function noteMark({ store }: Parts, { address, id }: Payload<'marks:note'>): Promise<void> {
  if ((await store.highlights.get(id))?.post !== address) throw new Problem('not-allowed', 'no highlight of this post');
  await rememberNoting(id);
}

/** Passes on what the reader types on a page to the note that was asked for there. */
export async function typeNote({ store }: Parts, { address, since, words }: Payload<'marks:typed'>): Promise<void> {
  const [id, typed] = await Promise.all([notingNow(), typedNow()]);
  const highlight = id === null ? undefined : await store.highlights.get(id);
  if (id === null || highlight?.post !== address) return;
  const isGoingOn = typed !== null && typed.id === id && typed.since === since;
  await rememberTyped({ id, post: address, since, base: isGoingOn ? typed.base : highlight.note, words });
}

/** The note that was asked for on a page of this post is not wanted any more. */
export async function leaveNote({ store }: Parts, { address }: Payload<'marks:noted'>): Promise<void> {
  const id = await notingNow();
  if (id !== null && (await store.highlights.get(id))?.post === address) await rememberNoting(null);
}

/** Shows a post's highlights anew in all tabs that show it. */
export async function repaint(parts: Parts, post: PostUrl): Promise<void> {
  const showing = (await openVisits()).filter(({ visit }) => visit.address === post);
  await Promise.all(showing.map(({ tab }) => ignoringGone(() => readyToMark(parts, tab, post))));
}

/** Marks what is selected in a tab, if it shows a post; where nothing is, the reader comes to a highlight. */
export async function markSelection(parts: Parts, tab: number, noting: boolean): Promise<void> {
  const visit = await visitNow(tab);
  if (visit?.recognition.kind !== 'post') return;
  await readyToMark(parts, tab, visit.address);
  await sendToTab(tab, 'marks:mark', { colour: USUAL, noting });
}

/** Takes the reader to a highlight: on the page that is open, or by opening its post there or (null) beside. */
export async function goToMark(parts: Parts, here: number | null, post: PostUrl, id: HighlightId): Promise<void> {
  const tab = here ?? (await newTab());
  if ((await visitNow(tab))?.address === post) {
    await showInPage(tab, 'marks:show', { address: post, marks: await pageMarks(parts.store, post), go: id });
    return;
  }
  await rememberGoing(tab, post, id);
  await openAddress(post, tab);
}

/** A tab that closed or went on meanwhile needs nothing any more. */
async function ignoringGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The next page of the tab is recognised by itself.
  }
}
