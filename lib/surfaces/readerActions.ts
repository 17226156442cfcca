import { send } from '../messages/client';
import type { Address } from '../model/address';
import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { ownItemId, type ShownItem, type Tick } from '../model/checklist';
import { keptAgainst, keptFirst, type KeptPath } from '../model/keptPath';
import type { NoteChange } from '../model/note';
import { OWN_PATHS } from '../model/ownPath';
import { passageIn, type PassageEnds } from '../model/passageAddress';
import type { PathOrder } from '../model/pathReason';
import type { PostUrl } from '../model/post';
import { NO_TOPIC_PROMPTING, PAUSE_MS } from '../model/prompt';
import { placeAddress, placeOfPassage, resumeOf } from '../model/resume';
import type { TopicView } from '../model/view';
import { bringToFront, openAddress } from '../platform/activeTab';
import { holdsSite } from '../platform/permissions';
import { noting } from '../session/problemLog';
import { openToResume } from '../session/resuming';
import { visitNow } from '../session/visits';
import type { Store } from '../store/open';
import type { TickChange } from '../store/ticks';

/** What popup and panel are attached to: the store, the tab, and the topic they show at this moment. */
export interface ActionContext {
  readonly store: () => Promise<Store>;
  readonly tab: () => number | null;
  readonly view: () => TopicView | null;
  /** The archive that they show, or a topic of; null where they show none. */
  readonly archive: () => Pick<Archive, 'id'> | null;
}

/** What a reader can do to the topic shown. Each writes at once; the surfaces follow from the store's announcement. */
export function readerActions({ store, tab, view, archive: archiveShown }: ActionContext) {
  const onTopic = async <T>(act: (shown: TopicView, ready: Store) => Promise<T>): Promise<T | undefined> => {
    const shown = view();
    return shown === null ? undefined : act(shown, await store());
  };
  /** `words` are kept with the tick, to be shown when the guide drops the item. */
  const tick = ({ id, kind }: ShownItem, words: string, change: TickChange): Promise<Tick | undefined> =>
    onTopic(async ({ guide, runs }, ready) => {
      const of = { archive: guide.archive, topic: guide.topic.slug, run: runs.open.run };
      const key = { ...of, item: id, text: words, own: kind === 'own' };
      return ready.ticks.change(key, change, Date.now());
    });

  return {
    open: (url: Address, how: { readonly newTab: boolean }): Promise<void> =>
      onTopic(async (shown, ready) => {
        // Who goes on along a path is on its topic from now on.
        if (!shown.steps.some((step) => step.url === url)) return undefined;
        const { archive, guide } = shown;
        if (guide.archive !== OWN_PATHS) return ready.settings.follow(archive.id, guide.topic.slug);
        // It composes guides: nothing that a surface starts with.
        const { followPath } = await import('../companion/ownPaths');
        return followPath(ready, shown);
      }).then(async () => openPost(await store(), url, how.newTab ? null : tab())),
    mark: async (post: PostUrl, read: boolean): Promise<void> => {
      // It composes guides, for the paths that are begun: nothing that a surface starts with.
      const { markPost } = await import('../companion/keepReading');
      await markPost(await store(), post, read ? 'read' : 'unread', Date.now());
      const archive = view()?.archive.id;
      // The badge and the card are the background's, which may be asleep.
      if (archive !== undefined) await tellReaderChanged(archive, read ? { finished: post } : { unread: post });
    },
    tick: (item: ShownItem, done: boolean, words: string) => tick(item, words, { done }),
    /** Gives the note as it is stored then. */
    note: async (item: ShownItem, note: NoteChange, words: string): Promise<string> =>
      (await tick(item, words, { note }))?.note ?? note.to,
    removeItem: (item: ShownItem) => tick(item, item.statement.text, { deleted: true }),
    restoreItem: (item: ShownItem) => tick(item, item.statement.text, {}),
    addItem: (text: string): Promise<Tick | undefined> =>
      onTopic(async ({ guide, runs }, ready) => {
        const of = { archive: guide.archive, topic: guide.topic.slug, run: runs.open.run };
        const key = { ...of, item: ownItemId(text), text, own: true };
        return ready.ticks.change(key, {}, Date.now());
      }),
    switchTopic: (slug: string): Promise<void> =>
      onTopic(async ({ archive }, ready) => {
        await ready.settings.follow(archive.id, slug);
        await tellReaderChanged(archive.id);
      }),
    orderPath: (order: PathOrder): Promise<void> =>
      onTopic(async ({ archive, guide }, ready) => {
        const { choosePathOrder } = await import('../companion/begunPaths');
        await choosePathOrder(ready, archive.id, guide.topic, order);
        await tellReaderChanged(archive.id);
      }),
    /** Takes the better path, or refuses it. Gives what was kept before, which undoes it. */
    decidePath: (isTaken: boolean): Promise<readonly KeptPath[] | undefined> =>
      onTopic(async ({ archive, guide }, ready) => {
        const { order, better = null } = guide.path ?? {};
        if (order === undefined || better === null) return [];
        let kept: readonly KeptPath[] = [];
        await ready.settings.changeKeptPaths(archive.id, guide.topic.slug, (before) => {
          kept = before;
          return isTaken ? keptFirst(before, better) : keptAgainst(before, order, better.steps);
        });
        await tellReaderChanged(archive.id);
        return kept;
      }),
    restorePaths: (kept: readonly KeptPath[]): Promise<void> =>
      onTopic(async ({ archive, guide }, ready) => {
        await ready.settings.changeKeptPaths(archive.id, guide.topic.slug, () => kept);
        await tellReaderChanged(archive.id);
      }),
    /** Lines that are hidden are in no guide to the topic any more, nor are their near twins. */
    hideLines: (texts: readonly string[], isHidden: boolean): Promise<boolean | undefined> =>
      onTopic(({ guide }, ready) =>
        ready.hiddenLines.change({ archive: guide.archive, topic: guide.topic.slug, texts }, isHidden, Date.now()),
      ),
    pin: (pinned: boolean): Promise<void> =>
      onTopic(async ({ guide }, ready) =>
        ready.settings.pin(pinned ? { archive: guide.archive, topic: guide.topic } : null),
      ),
    resumePrompts: (): Promise<void> =>
      onTopic(async ({ guide }, ready) =>
        ready.settings.changeTopicPrompting(guide.archive, guide.topic.slug, () => NO_TOPIC_PROMPTING),
      ),
    /** Takes the reader to where the open post was left. */
    resumeHere: async (): Promise<void> => {
      const here = tab();
      if (here === null) return;
      await send('resume:go', { tab: here, place: null });
      await bringToFront(here);
    },
    /** Lets the reader pick the article on the page; `forget` takes the choice for the archive back. */
    letReaderPick: async (forget: boolean): Promise<void> => {
      const here = tab();
      const archive = view()?.archive.id ?? null;
      if (here === null) return;
      await send('article:pick', { tab: here, forget: forget ? archive : null });
      if (!forget) await bringToFront(here);
    },
    pausePrompts: async (pause: boolean): Promise<void> =>
      (await store()).settings.pausePrompts(pause ? Date.now() + PAUSE_MS : 0),
    retry: async (): Promise<void> => {
      const archive = archiveShown()?.id;
      const here = tab();
      if (archive !== undefined) await send('archive:refresh', { archive });
      if (here !== null) await send('tab:look-again', { tab: here });
    },
  };
}

/** What the reader asked for is stored by now: that the background does not hear of it undoes nothing. */
export async function tellReaderChanged(
  archive: ArchiveId,
  post: { readonly finished?: PostUrl; readonly unread?: PostUrl } = {},
): Promise<void> {
  const { finished, unread } = post;
  await send('reader:changed', { archive, finished: finished ?? null, unread: unread ?? null }).catch(
    noting('reader:changed'),
  );
}

/**
 * Opens a page for the reader: at the passage that its address names; a post that was begun where the reader stopped.
 */
export async function openPost(store: Store, url: Address, tab: number | null): Promise<void> {
  const passage = passageIn(url);
  if (passage !== null) return openPassage(store, url, passage, tab);
  const resume = resumeOf(await store.readings.get(url));
  if (resume === null) return openAddress(url, tab);
  const archive = archiveOf(await store.archives.all(), url);
  // Where our script may not run, the browser finds the place by its words.
  if (archive === null || !(await holdsSite(archive.id))) return openAddress(placeAddress(url, resume.place), tab);
  return openToResume(url, tab);
}

/**
 * The browser finds a passage by its words only where it takes a click for the reader's own; our script always does.
 */
async function openPassage(store: Store, url: Address, passage: PassageEnds, tab: number | null): Promise<void> {
  const { page } = passage;
  const [archives, known] = await Promise.all([store.archives.all(), store.texts.get(page)]);
  const archive = archiveOf(archives, page);
  const place = known?.text == null ? null : placeOfPassage(known.text, passage);
  if (place === null || archive === null || !(await holdsSite(archive.id))) return openAddress(url, tab);
  // The post that lies open is not loaded anew for it: the reader's place and what the page holds would be lost.
  if (tab === null || (await visitNow(tab))?.address !== page) return openToResume(page, tab, place);
  await send('resume:go', { tab, place });
  return bringToFront(tab);
}

export type ReaderActions = ReturnType<typeof readerActions>;
