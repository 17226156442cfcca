import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { guidesOfTopic } from '../companion/topicPosts';
import { send } from '../messages/client';
import { gathered } from '../model/coalesce';
import { FIRST_RUN, guideOfTopic, type GuideId, type RunId } from '../model/guideId';
import {
  listHighlights,
  withEvidenceOf,
  type Evidence,
  type Highlight,
  type HighlightChange,
  type HighlightId,
  type MarkedNow,
  type PostHighlights,
  type ShownHighlight,
  type TypedNote,
} from '../model/highlight';
import type { NoteChange } from '../model/note';
import type { PostUrl } from '../model/post';
import type { Surface } from '../model/surface';
import { activeTab, bringToFront } from '../platform/activeTab';
import { notingNow, onMarkStateChange, placesOn, rememberNoting, rememberTyped, typedNow } from '../session/markStates';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';

export interface HighlightList {
  /** The guide that the panel shows. */
  readonly guide: GuideId | null;
  /** The open run of its checklist. */
  readonly run: RunId;
  readonly posts: readonly PostHighlights[];
  /** The highlight that the reader wants to write a note to. */
  readonly noting: HighlightId | null;
  /** What is typed to it on the page; null when nothing is. */
  readonly typed: TypedNote | null;
  /** What was marked last on the open page since the panel is open; null when nothing was, or its note is wanted. */
  readonly marked: MarkedNow | null;
}

/**
 * The highlights of the open post and of the topic shown, kept true while the panel is open, and what can be done to
 * them.
 */
export function liveHighlights({ state, tab }: LiveSurface) {
  const list = signal<HighlightList>({
    guide: null,
    run: FIRST_RUN,
    posts: [],
    noting: null,
    typed: null,
    marked: null,
  });
  const openedAt = Date.now();

  const look = gathered(
    async () => {
      list.value = await listOf(await pageStore(), state.peek(), tab()?.id ?? null, openedAt);
    },
    { waitMs: 0 },
  );
  effect(() => {
    if (state.value.kind !== 'loading') void look();
  });
  onMarkStateChange(() => void look());
  void pageStore().then(
    (ready) =>
      ready.onChange(({ store }) => {
        if (store === 'highlights' || store === 'all') void look();
      }),
    () => undefined,
  );

  const change = async (id: HighlightId, what: HighlightChange): Promise<Highlight | undefined> => {
    const changed = await (await pageStore()).highlights.change(id, what, Date.now());
    // What a page paints is the background's to say, which may be asleep. Stored it is without.
    if (changed !== undefined) await send('marks:changed', { post: changed.post }).catch(noting('marks:changed'));
    return changed;
  };
  return {
    list: list as ReadonlySignal<HighlightList>,
    actions: {
      recolour: ({ id }: ShownHighlight, colour: ShownHighlight['colour']) => change(id, { colour }),
      /** Gives the note as it is stored then. */
      note: async ({ id }: ShownHighlight, note: NoteChange): Promise<string> =>
        (await change(id, { note }))?.note ?? note.to,
      tag: ({ id }: ShownHighlight, tags: readonly string[]) => change(id, { tags }),
      attach: ({ id }: ShownHighlight, evidence: Evidence | null) => change(id, { evidence }),
      remove: ({ id }: ShownHighlight) => change(id, { deleted: true }),
      restore: ({ id }: ShownHighlight) => change(id, { deleted: false }),
      noted: async (): Promise<void> => {
        await rememberTyped(null);
        await rememberNoting(null);
      },
      /** What was typed on the page is in the field, where the reader goes on. */
      taken: () => rememberTyped(null),
      go: async ({ id, post }: ShownHighlight): Promise<void> => {
        const here = tab() ?? (await activeTab());
        if (here === null) return;
        await send('marks:go', { tab: here.id, post, id });
        await bringToFront(here.id);
      },
    },
  };
}

export type HighlightActions = ReturnType<typeof liveHighlights>['actions'];

async function listOf(store: Store, surface: Surface, tab: number | null, openedAt: number): Promise<HighlightList> {
  const posts = postsOf(surface);
  const open = openPost(surface);
  const places = tab === null || open === null ? null : await placesOn(tab, open);
  const marked = await store.highlights.of(posts.map(({ url }) => url));
  const shown = surface.kind === 'topic' ? surface.view.guide : null;
  const guide = shown === null ? null : guideOfTopic(shown.archive, shown.topic.slug);
  const highlights =
    shown === null || guide === null
      ? marked
      : withEvidenceOf(marked, await guidesOfTopic(store, shown.archive, shown.topic.slug), guide);
  const run = surface.kind === 'topic' ? surface.view.runs.open.run : FIRST_RUN;
  const [wanted, typed] = await Promise.all([notingNow(), typedNow()]);
  const last = highlights.findLast(({ post, createdAt }) => post === open && createdAt > openedAt);
  const markedNow =
    last === undefined || last.id === wanted
      ? null
      : { id: last.id, colour: last.colour, text: last.passage.quote.exact };
  return {
    guide,
    run,
    posts: listHighlights(highlights, posts, { post: open, places }),
    noting: wanted,
    typed,
    marked: markedNow,
  };
}

function openPost(surface: Surface): PostUrl | null {
  if (surface.kind === 'no-topic') return surface.recognition.address;
  return surface.kind === 'topic' ? surface.view.post : null;
}

/** The open post, and those of the topic: along its path, then the others. */
function postsOf(surface: Surface): { readonly url: PostUrl; readonly title: string; readonly isGone?: boolean }[] {
  if (surface.kind === 'no-topic')
    return [{ url: surface.recognition.address, title: surface.recognition.facts.title ?? '' }];
  if (surface.kind !== 'topic') return [];
  const { steps, more, guide } = surface.view;
  const here = openPost(surface);
  const open = here === null ? [] : [{ url: here, title: surface.recognition?.facts.title ?? '' }];
  const known = [...steps, ...more, ...guide.references.content].flatMap((post) =>
    post.url === null ? [] : [{ url: post.url, title: post.title, isGone: 'isGone' in post && post.isGone === true }],
  );
  // The open post may be of another topic than the one pinned.
  const all = [...known, ...open];
  return [...new Map(all.toReversed().map((post) => [post.url, post])).values()].toReversed();
}
