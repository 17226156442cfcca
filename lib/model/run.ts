import type { ArchiveId } from './archive';
import { FIRST_RUN, type GuideId, type RunId } from './guideId';
import { mergeStamped, type Groups, type Stamped } from './record';

/** The same run of the same guide has the same id on every machine. */
export type RunKey = string & { readonly __brand: 'RunKey' };

export function runKey(guide: GuideId, run: RunId): RunKey {
  return `${guide} ${run}` as RunKey;
}

/** One time that the reader goes through a guide's checklist. The first has no record until it is changed. */
export interface Run extends Stamped {
  readonly id: RunKey;
  readonly guide: GuideId;
  readonly run: RunId;
  readonly archive: ArchiveId;
  /** As the reader calls it; empty for one without a name. */
  readonly name: string;
  /** When it was begun; 0 for the first, which nobody began. Milliseconds since 1970, as those below. */
  readonly startedAt: number;
  /** Null while it is not finished. */
  readonly finishedAt: number | null;
  /** When it was last opened: of a guide's runs the latest is the open one. */
  readonly openedAt: number;
}

/** What is changed and merged of a run, each by itself. */
export const RUN_GROUPS = {
  name: ['name'],
  finished: ['finishedAt'],
  opened: ['openedAt'],
} as const satisfies Groups<Run>;

/** A run that the reader has not touched. */
export const NO_RUN = { name: '', finishedAt: null, openedAt: 0 } as const satisfies Partial<Run>;

export function mergeRuns(a: Run, b: Run): Run {
  return mergeStamped<Run>(RUN_GROUPS, a, b);
}

/** A run as it is shown. */
export type ShownRun = Pick<Run, 'run' | 'name' | 'startedAt' | 'finishedAt'>;

/** The runs of a guide, the first one first, and the open one among them: the one whose ticks are shown. */
export interface GuideRuns {
  readonly all: readonly ShownRun[];
  readonly open: ShownRun;
}

const FIRST: ShownRun = { run: FIRST_RUN, name: '', startedAt: 0, finishedAt: null };

/** The runs of a guide that has only the one which every guide has. */
export const ONLY_FIRST: GuideRuns = { all: [FIRST], open: FIRST };

/** A guide's runs from their records. The first is there unless it was deleted and another one is left. */
export function guideRuns(records: readonly Run[]): GuideRuns {
  const left = records.filter(({ deleted }) => !deleted).toSorted(byStart);
  const isFirstThere = left.some(({ run }) => run === FIRST_RUN);
  const isFirstGone = !isFirstThere && left.length > 0 && records.some(({ run }) => run === FIRST_RUN);
  const all = [...(isFirstThere || isFirstGone ? [] : [FIRST]), ...left.map(shownRun)];
  const last = left.reduce<Run | null>((a, b) => (a !== null && a.openedAt >= b.openedAt ? a : b), null);
  const opened = last === null || last.openedAt === 0 ? undefined : all.find(({ run }) => run === last.run);
  return { all, open: opened ?? all[0] ?? FIRST };
}

function byStart(a: Run, b: Run): number {
  if ((a.run === FIRST_RUN) !== (b.run === FIRST_RUN)) return a.run === FIRST_RUN ? -1 : 1;
  return a.startedAt - b.startedAt || (a.run < b.run ? -1 : 1);
}

function shownRun({ run, name, startedAt, finishedAt }: Run): ShownRun {
  return { run, name, startedAt, finishedAt };
}
