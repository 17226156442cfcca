import { signal, type ReadonlySignal } from '@preact/signals';
import { waitingToRead } from '../companion/putToRead';
import { seeArchives } from '../companion/seenArchives';
import { send } from '../messages/client';
import type { Address } from '../model/address';
import { hostName, type ArchiveId } from '../model/archive';
import type { BinEntry } from '../model/bin';
import { gathered } from '../model/coalesce';
import type { Colour, Highlight, HighlightChange, HighlightId } from '../model/highlight';
import {
  hashOf,
  placeIn,
  type LibraryContent,
  type LibraryCounts,
  type LibraryDone,
  type LibraryMark,
  type LibraryPlace,
  type LibraryPost,
  type LibraryState,
  type PostsOf,
} from '../model/library';
import type { NoteChange } from '../model/note';
import type { PostUrl } from '../model/post';
import { asProblem } from '../model/problem';
import { onAddingChange } from '../session/addingHere';
import { noting } from '../session/problemLog';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { askToAdd } from './askToAdd';
import { HighlightShelf } from './libraryHighlights';
import { libraryPosts } from './libraryPosts';
import { pageStore } from './pageStore';
import { openPost } from './readerActions';
import { newsOfAll, readLibrary } from './readLibrary';

/** What the places are read from. */
const SHOWN: ReadonlySet<Change['store']> = new Set([
  'archives',
  'posts',
  'readings',
  'ownPaths',
  'editions',
  'runs',
  'hiddenLines',
  'toRead',
  'days',
  'highlights',
  'ticks',
  'settings',
  'foundTopics',
  'guides',
  'discoveries',
  'all',
]);
/** What highlights can be written with. */
const HIGHLIGHTS_IN: ReadonlySet<Change['store']> = new Set(['highlights', 'archives', 'all']);
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
    /** Asks for the site that a blog has moved to; within the turn of the click. */
    readonly addSite: (archive: ArchiveId) => Promise<void>;
    /** Takes what the reader has of a blog to its new address. */
    readonly moveBlog: (from: ArchiveId, to: ArchiveId) => Promise<void>;
    /** Takes an entry off the list to read. */
    readonly notToRead: (post: PostUrl) => Promise<void>;
    readonly moveToRead: (post: PostUrl, before: PostUrl | null) => Promise<void>;
    /** Marks the posts of a topic or archive as read, all or those from before a day. */
    readonly markAll: (of: PostsOf, before: string | null) => Promise<void>;
    readonly recolour: (mark: LibraryMark, colour: Colour) => Promise<void>;
    /** Gives the note as it is stored then. */
    readonly note: (mark: LibraryMark, change: NoteChange) => Promise<string>;
    readonly tag: (mark: LibraryMark, tags: readonly string[]) => Promise<void>;
    readonly removeMark: (mark: LibraryMark) => Promise<void>;
    /** Brings back what was deleted. */
    readonly putBack: (entry: BinEntry) => Promise<void>;
    /** Removes all that is in the bin, for good. */
    readonly emptyBin: () => Promise<void>;
    /** Opens its post at the passage, beside the library. */
    readonly goToMark: (mark: LibraryMark) => Promise<void>;
    readonly undo: () => Promise<void>;
  };
  /** Ends once the place that the page was opened at is read, or could not be. */
  readonly opened: Promise<void>;
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
  const shelf = new HighlightShelf();
  /** The place of which all is shown: it does not go back to its first rows. */
  let whole: LibraryPlace | null = null;

  const look = async (): Promise<void> => {
    const { place } = state.peek();
    const show = (next: LibraryState): void => {
      // The reader may have gone on while it was read.
      if (state.peek().place === place) state.value = next;
    };
    try {
      const ready = await store();
      // What was in sight before is read once more, so that no row is empty meanwhile.
      const first = (content: LibraryContent): void => {
        if (whole !== place) show({ kind: 'open', place, content });
      };
      const [content, seen] = await Promise.all([
        readLibrary(ready, place, shelf, first),
        libraryPosts(ready, inSight),
      ]);
      whole = place;
      show({ kind: 'open', place, content: withPosts(content, seen) });
      const news = content.view === 'new' ? content.news : await newsOfAll(ready);
      counts.value = {
        new: news.reduce((sum, { posts }) => sum + posts.length, 0),
        'to-read': content.view === 'to-read' ? content.entries.length : (await waitingToRead(ready)).length,
      };
    } catch (thrown) {
      show({ kind: 'problem', place, code: asProblem(thrown).code });
    }
  };
  const lookAgain = gathered(look, { waitMs: TOGETHER_MS });
  const go = (place: LibraryPlace): void => {
    inSight = [];
    const shown = state.peek();
    // The same part in another order stays until that is read.
    state.value =
      shown.kind === 'open' && shown.place.view === place.view ? { ...shown, place } : { kind: 'loading', place };
    void look();
  };
  addEventListener('hashchange', () => go(placeIn(location.hash)));
  onAddingChange(() => void lookAgain());
  const opened = look();
  void store().then(
    (ready) =>
      ready.onChange((change) => {
        // A blog that is removed may take its highlights along.
        if (HIGHLIGHTS_IN.has(change.store)) shelf.forget();
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
  const changeMark = async (id: HighlightId, what: HighlightChange): Promise<Highlight | undefined> => {
    const changed = await (await store()).highlights.change(id, what, Date.now());
    if (changed !== undefined) await tellMarks(changed.post);
    return changed;
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
      notToRead: async (post) => {
        const ready = await store();
        const entry = await ready.toRead.setRemoved(post, true, Date.now());
        if (entry === undefined) return;
        takeBack = async () => void (await ready.toRead.setRemoved(post, false, Date.now()));
        done.value = { kind: 'not-to-read', title: entry.title };
      },
      moveToRead: async (post, before) => (await store()).toRead.move(post, before, Date.now()),
      markAll: async (of, before) => {
        const { markAllRead } = await import('../companion/markAll');
        const { posts, undo } = await markAllRead(await store(), { ...of, before }, Date.now);
        const tell = (): Promise<unknown> =>
          send('reader:changed', { archive: of.archive, finished: null, unread: null }).catch(noting('reader:changed'));
        takeBack = async () => {
          await undo();
          await tell();
        };
        done.value = { kind: 'marked-all', posts };
        await tell();
      },
      addSite: (archive) => askToAdd(archive, null),
      moveBlog: async (from, to) => {
        const { moveBlog } = await import('../companion/moveBlog');
        const ready = await store();
        const undo = await moveBlog(ready, from, to, Date.now());
        const archive = await ready.archives.get(to);
        takeBack = async () => {
          await undo();
          await send('data:brought', null).catch(noting('data:brought'));
        };
        done.value = { kind: 'blog-moved', name: archive?.name ?? hostName(to) };
        location.hash = hashOf({ view: 'archive', archive: to });
        await send('reader:changed', { archive: to, finished: null, unread: null }).catch(noting('reader:changed'));
      },
      recolour: async ({ id }, colour) => void (await changeMark(id, { colour })),
      note: async ({ id }, note) => (await changeMark(id, { note }))?.note ?? note.to,
      tag: async ({ id }, tags) => void (await changeMark(id, { tags })),
      removeMark: async ({ id, text }) => {
        await changeMark(id, { deleted: true });
        takeBack = async () => void (await changeMark(id, { deleted: false }));
        done.value = { kind: 'highlight-removed', text };
      },
      putBack: async (entry) => {
        const ready = await store();
        await ready.bin.putBack(entry);
        takeBack = () => deleteAgain(ready, entry);
        done.value = { kind: 'put-back', text: entry.text };
        if (entry.post !== null) await tellMarks(entry.post);
      },
      emptyBin: async () => void (await (await store()).bin.empty()),
      goToMark: async ({ id, post }) => void (await send('marks:go', { tab: null, post, id })),
      undo: async () => {
        await takeBack();
        done.value = null;
      },
    },
    opened,
    see: (urls) => void see(urls).catch(noting('library posts')),
    retry: () => void lookAgain(),
    dismiss: () => (done.value = null),
  };
}

/** What a page paints is the background's to say, which may be asleep. Stored it is without. */
async function tellMarks(post: PostUrl): Promise<void> {
  await send('marks:changed', { post }).catch(noting('marks:changed'));
}

async function deleteAgain(store: Store, entry: BinEntry): Promise<void> {
  await store.bin.deleteAgain(entry);
  if (entry.post !== null) await tellMarks(entry.post);
}

/** A list with more of its posts read. */
function withPosts(content: LibraryContent, posts: ReadonlyMap<PostUrl, LibraryPost>): LibraryContent {
  return 'known' in content ? { ...content, known: new Map([...content.known, ...posts]) } : content;
}
