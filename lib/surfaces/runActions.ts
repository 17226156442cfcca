import type { RunId } from '../model/guideId';
import type { ShownRun } from '../model/run';
import type { TopicView } from '../model/view';
import type { Store } from '../store/open';
import { newRunId, type RunChange } from '../store/runs';
import type { Attempted } from './troubles';

/** What a reader can do to the runs of the checklist shown. */
export function runActions({
  store,
  view,
}: {
  readonly store: () => Promise<Store>;
  readonly view: () => TopicView | null;
}) {
  const change = async (run: RunId, what: (now: number) => RunChange): Promise<void> => {
    const shown = view();
    if (shown === null) return;
    const { guide } = shown;
    const now = Date.now();
    await (await store()).runs.change({ archive: guide.archive, topic: guide.topic.slug, run }, what(now), now);
  };
  return {
    start: (name: string) => change(newRunId(), (now) => ({ name, openedAt: now })),
    open: (run: RunId) => change(run, (now) => ({ openedAt: now })),
    rename: (run: RunId, name: string) => change(run, () => ({ name })),
    finish: (run: RunId, isFinished: boolean) => change(run, (now) => ({ finishedAt: isFinished ? now : null })),
    remove: ({ run }: ShownRun) => change(run, () => ({ deleted: true })),
    restore: ({ run }: ShownRun) => change(run, (now) => ({ deleted: false, openedAt: now })),
  };
}

/** The same as events of a surface. */
export function runEventsOf(runs: Attempted<ReturnType<typeof runActions>>) {
  return {
    onStart: runs.start,
    onOpenRun: (run: RunId) => void runs.open(run),
    onRenameRun: runs.rename,
    onFinishRun: (run: RunId, isFinished: boolean) => void runs.finish(run, isFinished),
    onDeleteRun: runs.remove,
    onRestoreRun: runs.restore,
  };
}
