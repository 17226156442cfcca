import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { putToRead, waitingToRead } from '../companion/putToRead';
import { gathered } from '../model/coalesce';
import type { PostUrl } from '../model/post';
import { noting } from '../session/problemLog';
import { pageStore } from './pageStore';

/** Milliseconds. Announcements of one write come in several parts. */
const TOGETHER_MS = 50;

export interface LiveToRead {
  /** The addresses that are on the list. */
  readonly waiting: ReadonlySignal<ReadonlySet<string>>;
  /** Puts a post on the list, or takes it off; resolves once that is stored. */
  readonly want: (post: PostUrl, wanted: boolean) => Promise<void>;
}

/** What of the list to read stands on a surface, kept true while it is open. Read once the surface shows something. */
export function liveToRead({ state }: { readonly state: ReadonlySignal<{ readonly kind: string }> }): LiveToRead {
  const waiting = signal<ReadonlySet<string>>(new Set());
  const look = gathered(
    async () => {
      waiting.value = new Set((await waitingToRead(await pageStore())).map(({ post }) => post));
    },
    { waitMs: TOGETHER_MS },
  );
  const lookSoon = (): void => void look().catch(noting('list to read'));
  let isBegun = false;
  effect(() => {
    if (isBegun || state.value.kind === 'loading') return;
    isBegun = true;
    lookSoon();
  });
  void pageStore().then(
    (ready) =>
      ready.onChange(({ store }) => {
        if (store === 'toRead' || store === 'readings' || store === 'all') lookSoon();
      }),
    () => undefined,
  );
  return {
    waiting,
    want: async (post, wanted) => {
      const ready = await pageStore();
      if (wanted) await putToRead(ready, post, Date.now());
      else await ready.toRead.setRemoved(post, true, Date.now());
    },
  };
}
