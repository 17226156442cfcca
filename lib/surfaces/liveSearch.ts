import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { send } from '../messages/client';
import { gathered, latest } from '../model/coalesce';
import {
  targetOf,
  TYPING_PAUSE_MS,
  type Found,
  type FoundPost,
  type SearchScope,
  type SearchState,
} from '../model/search';
import type { Topic } from '../model/topic';
import { openAddress } from '../platform/activeTab';
import type { PathRoles } from '../search/steps';
import { noteProblem, noting } from '../session/problemLog';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';
import { suggestionsFrom } from './suggestions';

/** Announcements of one write come in several parts; an answer is looked for again after the last. */
const SETTLE_MS = 80;
/** The background is asked to bring the index up to date so long after a surface opened. */
const TEND_MS = 400;

interface LiveSearchOptions {
  /** The archive of the page in front. */
  readonly here: ReadonlySignal<SearchState['here']>;
  /** The topic that the surface shows; null where it shows none. */
  readonly topic: ReadonlySignal<Topic | null>;
  readonly tab: () => number | null;
  readonly lookAt: LiveSurface['lookAt'];
  /** What is read before anything is for a search: where nobody has asked yet, that comes after. */
  readonly after?: Promise<unknown>;
}

/** The search of a surface: answers as the reader types, and again when something was written. */
export function liveSearch({ here, topic, tab, lookAt, after = Promise.resolve() }: LiveSearchOptions) {
  const state = signal<SearchState>({
    query: '',
    scope: 'all',
    here: here.peek(),
    suggestions: [],
    answer: null,
    failed: false,
  });
  const change = (part: Partial<SearchState>): void => {
    state.value = { ...state.peek(), ...part };
  };
  const fail = (thrown: unknown): void => {
    void noteProblem('search', thrown);
    change({ failed: true });
  };
  // What searches is loaded beside the panel, which does not wait for it.
  const ready = Promise.all([pageStore(), import('../search/searcher')]).then(([opened, { Searcher }]) => {
    const searcher = new Searcher(opened);
    let known: Promise<PathRoles> | null = null;
    // What compiles paths is not needed to show a panel, nor a first answer.
    const roles = (): Promise<PathRoles> => {
      known ??= import('../search/steps').then(
        (steps) => new steps.PathRoles(opened, (archive, slugs) => searcher.topicSizes(archive, slugs)),
      );
      return known;
    };
    opened.onChange((changed) => {
      if (changed.store !== 'readings') void known?.then((paths) => paths.forget());
      if (searcher.changed(changed)) void again();
    });
    void after.then(() => {
      // What is to be made or taken up is the background's work, which may be asleep; the first answer comes first.
      setTimeout(() => void send('search:tend', null).catch(noting('search:tend')), TEND_MS);
      searcher.prepare().catch(fail);
    });
    return { searcher, roles, store: opened };
  });

  const asking = latest();
  const ask = async (): Promise<void> => {
    const mine = asking();
    const { query, scope } = state.peek();
    if (query.trim() === '') return change({ answer: null, failed: false });
    try {
      const { searcher, roles } = await ready;
      await searcher.prepare();
      // Of several questions only the last counts: those that were typed over while the index loaded are not asked.
      if (mine.aborted) return;
      const answer = await searcher.ask(query, scope === 'archive' ? (here.peek()?.id ?? null) : null, mine);
      if (mine.aborted) return;
      change({
        answer: { ...answer, found: withKnownSteps(answer.found, state.peek().answer?.found ?? []) },
        failed: false,
      });
      // Paths are compiled when the reader pauses: not for a word that is half typed.
      await new Promise((resolve) => setTimeout(resolve, TYPING_PAUSE_MS));
      if (mine.aborted) return;
      const found = await (await roles()).added(answer.found);
      if (!mine.aborted) change({ answer: { ...answer, found } });
    } catch (thrown) {
      // Nobody waits for what was typed over: it ends so.
      if (!mine.aborted) fail(thrown);
    }
  };
  const again = gathered(ask, { waitMs: SETTLE_MS, untilQuiet: true });
  const suggest = async (): Promise<void> => {
    const { store: opened } = await ready;
    change({ suggestions: await suggestionsFrom(opened, here.peek()?.id ?? null, topic.peek()) });
  };
  const type = (query: string): void => {
    change({ query });
    void ask();
  };
  const open = async (found: Found, { newTab }: { readonly newTab: boolean }): Promise<void> => {
    const target = targetOf(found);
    if (target?.kind === 'page') await openAddress(target.url, newTab ? null : tab());
    else if (target?.kind === 'topic') {
      await lookAt(target);
      // It is shown in the place of the results.
      type('');
    }
  };
  effect(() => {
    const changed = here.value?.id !== state.peek().here?.id;
    change({ here: here.value });
    if (changed && state.peek().scope === 'archive') void ask();
  });
  ready.catch(fail);

  return {
    state: state as ReadonlySignal<SearchState>,
    type,
    look: (scope: SearchScope): void => {
      change({ scope });
      void ask();
    },
    /** The box was entered. */
    suggest: (): void => void suggest().catch(noting('suggest')),
    /** The posts of all archives that these words find; none where it cannot be looked. */
    posts: async (words: string): Promise<FoundPost[]> => {
      try {
        const { found } = await (await ready).searcher.ask(words, null);
        return found.filter((one) => one.kind === 'post');
      } catch (thrown) {
        void noteProblem('search', thrown);
        return [];
      }
    },
    /** Rejects when it could not be opened: the results stay then. */
    open,
  };
}

/** While one types, a row keeps its place on a path instead of losing it for a moment. */
function withKnownSteps(found: readonly Found[], before: readonly Found[]): Found[] {
  const steps = new Map(before.flatMap((one) => (one.kind === 'post' ? [[one.url, one.step] as const] : [])));
  return found.map((one) => (one.kind === 'post' ? { ...one, step: steps.get(one.url) ?? null } : one));
}
