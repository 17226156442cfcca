import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { send } from '../messages/client';
import { gathered } from '../model/coalesce';
import { problemToTell, shownHeld, shownTold, type SyncNeed, type ToldAnswer } from '../model/syncView';
import { noting } from '../session/problemLog';
import { pageStore } from './pageStore';

/** Milliseconds. A sync writes what it remembers several times. */
const TOGETHER_MS = 50;
const NOTHING: SyncNeed = { problem: null, held: null, told: [] };

export interface LiveSyncNeed {
  readonly need: ReadonlySignal<SyncNeed>;
  /** What the reader says of removals that wait; resolves once that is stored. */
  readonly answer: (answer: 'remove' | 'keep') => Promise<void>;
  /** What the reader says of what went because they removed it elsewhere. */
  readonly answerTold: (by: string, answer: ToldAnswer) => Promise<void>;
}

/** What of syncing is to be told beside a surface, kept true while it is open. Read once the surface shows something. */
export function liveSyncNeed({ state }: { readonly state: ReadonlySignal<{ readonly kind: string }> }): LiveSyncNeed {
  const need = signal<SyncNeed>(NOTHING);
  const look = gathered(
    async () => {
      const { syncing } = await pageStore();
      const [setUp, standing, memory] = await Promise.all([
        syncing.setUp(),
        syncing.standing(),
        syncing.replica.memory(),
      ]);
      need.value =
        setUp === null
          ? NOTHING
          : {
              problem: problemToTell(standing, Date.now()),
              held: shownHeld(memory?.held ?? [], (id) => memory?.peers[id]?.name ?? ''),
              told: shownTold(memory?.told ?? [], (id) => memory?.peers[id]?.name ?? ''),
            };
    },
    { waitMs: TOGETHER_MS },
  );
  const lookSoon = (): void => void look().catch(noting('sync'));
  let isBegun = false;
  effect(() => {
    if (isBegun || state.value.kind === 'loading') return;
    isBegun = true;
    lookSoon();
  });
  void pageStore().then(
    (ready) =>
      ready.onChange(({ store }) => {
        if (store === 'sync' || store === 'all') lookSoon();
      }),
    () => undefined,
  );
  return {
    need,
    answer: async (answer) => {
      const { alone, answerHeld } = await import('../sync/forPages');
      const { replica } = (await pageStore()).syncing;
      await alone(() => answerHeld(replica, answer));
      await send('sync:now', null);
    },
    answerTold: async (by, answer) => {
      const { answerTold } = await import('../sync/forPages');
      await answerTold((await pageStore()).syncing.replica, by, answer);
      if (answer === 'keep') return;
      await send('data:brought', null);
      await send('sync:now', null);
    },
  };
}
