import { send } from '../messages/client';
import type { Address } from '../model/address';
import { archiveOf } from '../model/archive';
import { ownItemId, type ShownItem } from '../model/checklist';
import type { PostUrl } from '../model/post';
import { NO_TOPIC_PROMPTING, PAUSE_MS } from '../model/prompt';
import { placeAddress, resumeOf } from '../model/resume';
import type { TopicView } from '../model/view';
import { openAddress } from '../platform/activeTab';
import { holdsSite } from '../platform/permissions';
import { openToResume } from '../platform/resuming';
import type { Store } from '../store/open';
import type { TickChange } from '../store/ticks';
import { markPost } from './keepReading';

/** What popup and panel are attached to: the store, the tab, and the topic they show at this moment. */
export interface Attached {
  readonly store: () => Promise<Store>;
  readonly tab: () => number | null;
  readonly view: () => TopicView | null;
}

/** What a reader can do to the topic shown. Each writes at once; the surfaces follow from the store's announcement. */
export function readerActions({ store, tab, view }: Attached) {
  const onTopic = async (act: (shown: TopicView, ready: Store) => Promise<void>): Promise<void> => {
    const shown = view();
    if (shown !== null) await act(shown, await store());
  };
  /** `words` are kept with the tick, to be shown when the guide drops the item. */
  const tick = ({ id, kind }: ShownItem, words: string, change: TickChange): Promise<void> =>
    onTopic(async ({ archive, guide }, ready) => {
      const key = { archive: archive.id, topic: guide.topic.slug, item: id, text: words, own: kind === 'own' };
      await ready.ticks.change(key, change, Date.now());
    });

  return {
    open: (url: Address, how: { readonly newTab: boolean }): Promise<void> =>
      onTopic(async ({ archive, guide, steps }, ready) => {
        // Who goes on along a path is on its topic from now on.
        if (steps.some((step) => step.url === url)) await ready.settings.follow(archive.id, guide.topic.slug);
      }).then(async () => openPost(await store(), url, how.newTab ? null : tab())),
    mark: async (post: PostUrl, read: boolean): Promise<void> => {
      await markPost(await store(), post, read ? 'read' : 'unread', Date.now());
      const archive = view()?.archive.id;
      // The badge and the card are the background's, which may be asleep.
      if (archive !== undefined) await send('reader:changed', { archive, finished: read ? post : null });
    },
    tick: (item: ShownItem, done: boolean, words: string) => tick(item, words, { done }),
    note: (item: ShownItem, note: string, words: string) => tick(item, words, { note }),
    removeItem: (item: ShownItem) => tick(item, wordsOf(item), { deleted: true }),
    restoreItem: (item: ShownItem) => tick(item, wordsOf(item), { done: item.done, note: item.note }),
    addItem: (text: string): Promise<void> =>
      onTopic(async ({ archive, guide }, ready) => {
        const key = { archive: archive.id, topic: guide.topic.slug, item: ownItemId(text), text, own: true };
        await ready.ticks.change(key, {}, Date.now());
      }),
    switchTopic: (slug: string): Promise<void> =>
      onTopic(async ({ archive }, ready) => {
        await ready.settings.follow(archive.id, slug);
        await send('reader:changed', { archive: archive.id, finished: null });
      }),
    pin: (pinned: boolean): Promise<void> =>
      onTopic(async ({ archive, guide }, ready) =>
        ready.settings.pin(pinned ? { archive: archive.id, topic: guide.topic } : null),
      ),
    resumePrompts: (): Promise<void> =>
      onTopic(async ({ archive, guide }, ready) =>
        ready.settings.changeTopicPrompting(archive.id, guide.topic.slug, () => NO_TOPIC_PROMPTING),
      ),
    /** Lets the reader pick the article on the page; `forget` takes the choice for the archive back. */
    pickBody: async (forget: boolean): Promise<void> => {
      const here = tab();
      const archive = view()?.archive.id ?? null;
      if (here !== null) await send('body:pick', { tab: here, forget: forget ? archive : null });
    },
    pausePrompts: async (pause: boolean): Promise<void> =>
      (await store()).settings.pausePrompts(pause ? Date.now() + PAUSE_MS : 0),
    retry: async (): Promise<void> => {
      const archive = view()?.archive.id;
      const here = tab();
      if (archive !== undefined) await send('archive:refresh', { archive });
      if (here !== null) await send('tab:look-again', { tab: here });
    },
  };
}

/** Opens a page for the reader; a post that was begun at the place where the reader stopped. */
async function openPost(store: Store, url: Address, tab: number | null): Promise<void> {
  const resume = resumeOf(await store.readings.get(url));
  if (resume === null) return openAddress(url, tab);
  const archive = archiveOf(await store.archives.all(), url);
  // Where our script may not run, the browser finds the place by its words.
  if (archive === null || !(await holdsSite(archive.id))) return openAddress(placeAddress(url, resume.place), tab);
  return openToResume(url, tab);
}

/** Only quoted items can be removed: the reader's own, and what the guide has dropped. */
function wordsOf({ statement }: ShownItem): string {
  return statement.kind === 'quoted' ? statement.text : '';
}

export type ReaderActions = ReturnType<typeof readerActions>;
