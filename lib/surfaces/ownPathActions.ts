import { signal, type ReadonlySignal } from '@preact/signals';
import { gathered } from '../model/coalesce';
import { NOTHING_EDITED, type EditedLinesKind, type EditedSections, type GuidePart } from '../model/edition';
import { definitionIn, partsIn } from '../model/guideParts';
import { OWN_PATHS, topicOfPath, type ShownOwnPath } from '../model/ownPath';
import type { PostRef } from '../model/post';
import { LONGEST_NAME, oneLine } from '../model/text';
import type { TopicView } from '../model/view';
import { noting } from '../session/problemLog';
import type { Change } from '../store/changes';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';
import { tellReaderChanged } from './readerActions';
import type { Attempted } from './troubles';

/** What the reader's own paths are drawn from. */
const SHOWN: ReadonlySet<Change['store']> = new Set(['ownPaths', 'editions', 'readings', 'posts', 'all']);
/** Readings are written every few seconds. Milliseconds. */
const TOGETHER_MS = 200;

/** The reader's own paths, kept true while a surface is open, and what can be done to them. */
export function ownPathActions({ view, lookAt }: Pick<LiveSurface, 'view' | 'lookAt'>) {
  const list = signal<readonly ShownOwnPath[]>([]);
  const removed = signal<ShownOwnPath | null>(null);
  const look = gathered(
    async () => {
      const ready = await pageStore();
      // Who has made none loads nothing that composes guides.
      const isNone = (await ready.ownPaths.all()).length === 0;
      list.value = isNone ? [] : await (await import('../companion/ownPaths')).shownOwnPaths(ready);
    },
    { waitMs: TOGETHER_MS },
  );
  void pageStore().then(
    (ready) => {
      void look().catch(noting('own paths'));
      ready.onChange(({ store }) => {
        // Without a path nothing that is read or edited makes another list.
        if (SHOWN.has(store) && (store === 'ownPaths' || store === 'all' || list.peek().length > 0))
          void look().catch(noting('own paths'));
      });
    },
    () => undefined,
  );
  const show = ({ topic }: Pick<ShownOwnPath, 'topic'>): Promise<void> => lookAt({ archive: OWN_PATHS, topic });

  return {
    list: list as ReadonlySignal<readonly ShownOwnPath[]>,
    /** The path that was deleted last, and can be brought back. */
    removed: removed as ReadonlySignal<ShownOwnPath | null>,
    dismiss: (): void => void (removed.value = null),
    actions: {
      show,
      /** Makes a path, with what the guide shown has or with nothing, and shows it. */
      make: async (name: string, isFromGuide: boolean): Promise<void> => {
        const shown = isFromGuide ? view() : null;
        const content = shown === null ? NOTHING_EDITED : contentOf(shown);
        const path = await (await pageStore()).ownPaths.add(shortName(name), content, Date.now());
        await tellReaderChanged(OWN_PATHS);
        await show({ topic: topicOfPath(path) });
      },
      add: async ({ topic }: ShownOwnPath, post: PostRef): Promise<void> => {
        const { editSection } = await import('../companion/editing');
        await editSection(await pageStore(), { archive: OWN_PATHS, topic }, 'steps', { kind: 'add-post', post });
        await tellReaderChanged(OWN_PATHS);
      },
      rename: async ({ id }: Pick<ShownOwnPath, 'id'>, name: string): Promise<void> => {
        await (await pageStore()).ownPaths.change(id, { name: shortName(name) }, Date.now());
        await tellReaderChanged(OWN_PATHS);
      },
      remove: async (path: ShownOwnPath): Promise<void> => {
        await (await pageStore()).ownPaths.change(path.id, { deleted: true }, Date.now());
        removed.value = path;
        await tellReaderChanged(OWN_PATHS);
      },
      restore: async (): Promise<void> => {
        const path = removed.peek();
        if (path === null) return;
        await (await pageStore()).ownPaths.change(path.id, { deleted: false }, Date.now());
        removed.value = null;
        await tellReaderChanged(OWN_PATHS);
      },
    },
  };
}

function shortName(name: string): string {
  return oneLine(name).slice(0, LONGEST_NAME);
}

/** What a guide has, as the content of a path that is made from it. */
function contentOf({ guide }: TopicView): EditedSections {
  const list = <Part extends GuidePart>(now: readonly Part[]) => (now.length === 0 ? null : { was: [], now });
  const lines = (section: EditedLinesKind) => list(partsIn(guide, section).filter((part) => 'statement' in part));
  const definition = definitionIn(guide);
  return {
    definition: definition === '' ? null : { was: '', now: definition },
    steps: list(guide.steps.content),
    arguments: lines('arguments'),
    checklist: lines('checklist'),
    failureModes: lines('failureModes'),
    related: list(guide.related.content),
    // Those of a topic are all of its posts.
    references: null,
  };
}

/** The same as events of a surface, without the one that shows a path: each surface shows it in its own way. */
export function ownPathEvents({ make, add, rename, remove }: Attempted<ReturnType<typeof ownPathActions>['actions']>) {
  return { onMakePath: make, onAddToPath: add, onRenamePath: rename, onRemovePath: remove };
}
