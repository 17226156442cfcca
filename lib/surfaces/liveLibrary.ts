import { signal, type ReadonlySignal } from '@preact/signals';
import { seeArchives } from '../companion/seenArchives';
import { send } from '../messages/client';
import type { Address } from '../model/address';
import { gathered } from '../model/coalesce';
import {
  placeIn,
  type LibraryContent,
  type LibraryCounts,
  type LibraryDone,
  type LibraryPlace,
  type LibraryPost,
  type LibraryState,
} from '../model/library';
import type { PostUrl } from '../model/post';
import { asProblem } from '../model/problem';
import { noting } from '../session/problemLog';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { libraryPosts } from './libraryPosts';
import { pageStore } from './pageStore';
import { openPost } from './readerActions';
import { newsOfAll, readLibrary } from './readLibrary';

/** What the places are read from. */
const SHOWN: ReadonlySet<Change['store']> = new Set([
  'archives',
  'posts',
  'readings',
  'highlights',
  'settings',
  'foundTopics',
  'guides',
  'all',
]);
/** Milliseconds. While an archive is read its posts change many times a second. */
const TOGETHER_MS = 100;

export interface LiveLibrary {
  readonly state: ReadonlySignal<LibraryState>;
  readonly counts: ReadonlySignal<LibraryCounts>;
  /** What was done last and can be taken back; null when nothing is. */
  readonly done: ReadonlySignal<LibraryDone | null>;
  readonly actions: {
    readonly open: (url: Address) => Promise<void>;
    readonly mark: (post: PostUrl, read: boolean) => Promise<void>;
    readonly allSeen: () => Promise<void>;
    readonly undo: () => Promise<void>;
  };
  /** The posts that are in sight now, of a list of them. */
  readonly see: (urls: readonly PostUrl[]) => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** The library, kept true while it is open: it follows the address of its page and the store. */
export function liveLibrary(store: () => Promise<Store> = pageStore): LiveLibrary {
  const state = signal<LibraryState>({ kind: 'loading', place: placeIn(location.hash) });
  const counts = signal<LibraryCounts>({});
  const done = signal<LibraryDone | null>(null);
  let takeBack: () => Promise<void> = () => Promise.resolve();
  let inSight: readonly PostUrl[] = [];

  const look = async (): Promise<void> => {
    const { place } = state.peek();
    const show = (next: LibraryState): void => {
      // The reader may have gone on while it was read.
      if (state.peek().place === place) state.value = next;
    };
    try {
      const ready = await store();
      // What was in sight before is read once more, so that no row is empty meanwhile.
      const [content, seen] = await Promise.all([readLibrary(ready, place), libraryPosts(ready, inSight)]);
      show({ kind: 'open', place, content: withPosts(content, seen) });
      const news = content.view === 'new' ? content.news : await newsOfAll(ready);
      counts.value = { new: news.reduce((sum, { posts }) => sum + posts.length, 0) };
    } catch (thrown) {
      show({ kind: 'problem', place, code: asProblem(thrown).code });
    }
  };
  const lookAgain = gathered(look, { waitMs: TOGETHER_MS });
  const go = (place: LibraryPlace): void => {
    inSight = [];
    state.value = { kind: 'loading', place };
    void look();
  };
  addEventListener('hashchange', () => go(placeIn(location.hash)));
  void look();
  void store().then(
    (ready) =>
      ready.onChange((change) => {
        if (SHOWN.has(change.store)) void lookAgain();
      }),
    () => undefined,
  );

  const see = async (urls: readonly PostUrl[]): Promise<void> => {
    inSight = urls;
    const { place } = state.peek();
    const posts = await libraryPosts(await store(), urls);
    const now = state.peek();
    if (now.kind === 'open' && now.place === place) state.value = { ...now, content: withPosts(now.content, posts) };
  };
  return {
    state,
    counts,
    done,
    actions: {
      // The library stays where it is.
      open: async (url) => openPost(await store(), url, null),
      mark: async (post, read) => {
        const { markPost } = await import('../companion/keepReading');
        const ready = await store();
        await markPost(ready, post, read ? 'read' : 'unread', Date.now());
        const archive = (await ready.readings.get(post))?.archive;
        const told = { finished: read ? post : null, unread: read ? null : post };
        // The badges are the background's, which may be asleep.
        if (archive !== undefined) await send('reader:changed', { archive, ...told }).catch(noting('reader:changed'));
      },
      allSeen: async () => {
        const ready = await store();
        const news = await newsOfAll(ready);
        takeBack = await seeArchives(
          ready,
          news.map(({ archive }) => archive.id),
          Date.now(),
        );
        done.value = { kind: 'all-seen', posts: news.reduce((sum, { posts }) => sum + posts.length, 0) };
      },
      undo: async () => {
        await takeBack();
        done.value = null;
      },
    },
    see: (urls) => void see(urls).catch(noting('library posts')),
    retry: () => void lookAgain(),
    dismiss: () => (done.value = null),
  };
}

/** A list with more of its posts read. */
function withPosts(content: LibraryContent, posts: ReadonlyMap<PostUrl, LibraryPost>): LibraryContent {
  return 'known' in content ? { ...content, known: new Map([...content.known, ...posts]) } : content;
}
