import type { JSX } from 'preact';
import { RunsContext, type RunEvents } from '../../components/runs/runsContext';
import type { RunId } from '../../lib/model/guideId';
import { ONLY_FIRST, type GuideRuns, type ShownRun } from '../../lib/model/run';
import type { Attempt } from '../../lib/model/trouble';

const kept = async (): Promise<Attempt<unknown>> => ({ kept: true, value: undefined });

const RUN_EVENTS: RunEvents = {
  onStart: kept,
  onOpenRun: () => {},
  onRenameRun: kept,
  onFinishRun: () => {},
  onDeleteRun: kept,
  onRestoreRun: kept,
};

const MARCH: ShownRun = {
  run: 'march' as RunId,
  name: 'Payments service, March',
  startedAt: Date.UTC(2026, 2, 3, 9),
  finishedAt: Date.UTC(2026, 2, 20, 15),
};
const LONG: ShownRun = {
  run: 'long' as RunId,
  name: 'The reporting pipeline that nobody has owned since the reorganisation, second attempt',
  startedAt: Date.UTC(2026, 4, 3, 9),
  finishedAt: null,
};

/** The runs of a checklist: the first alone, a finished one, and one with a long name. */
export const RUNS: Readonly<Record<string, GuideRuns>> = {
  first: ONLY_FIRST,
  finished: { all: [...ONLY_FIRST.all, MARCH, LONG], open: MARCH },
  long: { all: [...ONLY_FIRST.all, MARCH, LONG], open: LONG },
};

export function withRuns(shown: JSX.Element): JSX.Element {
  return <RunsContext.Provider value={RUN_EVENTS}>{shown}</RunsContext.Provider>;
}
