import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { readLooking, type LookingSubject } from '../companion/readLooking';
import { send } from '../messages/client';
import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import type { Looking, LookingView } from '../model/looking';
import { noting } from '../session/problemLog';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { SETTINGS } from '../store/settingsTable';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';

/** While posts are looked through, texts are written every second. Milliseconds. */
const TOGETHER_MS = 400;
/** What the figures are counted from. */
const COUNTED: ReadonlySet<Change['store']> = new Set([
  'texts',
  'posts',
  'archives',
  'discoveries',
  'foundTopics',
  'all',
]);

/** What another number of posts comes with: of a large archive it takes long to count them. */
const ADDS_POSTS: ReadonlySet<Change['store']> = new Set(['posts', 'archives', 'all']);

export interface LiveLooking {
  /** Of the topic or archive that is shown; null where neither is, or nothing can be told yet. */
  readonly view: ReadonlySignal<LookingView | null>;
  /** What the reader decides for an archive: resolves once it is stored. */
  readonly choose: (archive: ArchiveId, choice: Looking) => Promise<void>;
}

/**
 * How far the looking through the posts of what a surface shows has come, kept true while it is open. What is shown is
 * looked through first: the background is told.
 */
export function liveLooking({ state }: Pick<LiveSurface, 'state'>): LiveLooking {
  const view = signal<LookingView | null>(null);
  const key = computed(() => {
    const shown = state.value;
    if (shown.kind === 'topic') return `${shown.view.archive.id} ${shown.view.guide.topic.slug}`;
    return shown.kind === 'archive' ? `${shown.view.archive.id} ` : '';
  });
  const subject = (): LookingSubject | null => {
    const [archive = '', topic = ''] = key.peek().split(' ');
    return archive === '' ? null : { archive: archive as ArchiveId, topic: topic === '' ? null : topic };
  };
  let counted: { readonly archive: ArchiveId; readonly posts: Promise<number> } | null = null;
  const countIn = (store: Store, archive: ArchiveId): Promise<number> => {
    if (counted?.archive === archive) return counted.posts;
    const counting = { archive, posts: store.posts.countOf(archive) };
    counted = counting;
    // What could not be counted now may be the next time.
    counting.posts.catch(() => {
      if (counted === counting) counted = null;
    });
    return counting.posts;
  };
  const look = gathered(
    async () => {
      const asked = key.peek();
      const about = subject();
      const read = about === null ? null : await readLooking(await pageStore(), about, Date.now(), countIn);
      if (asked === key.peek()) view.value = read;
    },
    { waitMs: TOGETHER_MS },
  );
  effect(() => {
    if (key.value === '') view.value = null;
    void look().catch(noting('looking through posts'));
    const about = subject();
    if (about !== null) tell(about);
  });
  void pageStore().then(
    (ready) =>
      ready.onChange((change) => {
        if (ADDS_POSTS.has(change.store)) counted = null;
        if (concerns(change, subject())) void look().catch(() => undefined);
      }),
    () => undefined,
  );
  return { view, choose: async (archive, choice) => chooseLooking(await pageStore(), archive, choice) };
}

/** Stores what the reader decided, and wakes the background for it. */
export async function chooseLooking(store: Store, archive: ArchiveId, choice: Looking): Promise<void> {
  await store.settings.setLooking(archive, choice);
  tell({ archive, topic: null });
}

/** What is stored by now holds, also when the background does not hear of it. */
function tell(about: LookingSubject): void {
  send('posts:look', about).catch(noting('posts:look'));
}

function concerns({ store, archive, setting }: Change, about: LookingSubject | null): boolean {
  if (about === null || (archive !== undefined && archive !== about.archive)) return false;
  return COUNTED.has(store) || (store === 'settings' && (setting === undefined || setting === SETTINGS.looking.name));
}
