import { expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { FIRST_RUN, guideOfTopic, type RunId } from '../../lib/model/guideId';
import { guideRuns, NO_RUN, ONLY_FIRST, runKey, type Run } from '../../lib/model/run';

const ARCHIVE = 'https://a.example' as ArchiveId;
const guide = guideOfTopic(ARCHIVE, 'scale');

function aRun(run: string, change: Partial<Run> = {}): Run {
  const of = { id: runKey(guide, run as RunId), guide, run: run as RunId, archive: ARCHIVE };
  return { ...NO_RUN, ...of, startedAt: 0, updatedAt: 1, deleted: false, stamps: {}, ...change };
}

const names = (records: readonly Run[]): string[] => guideRuns(records).all.map(({ run }) => run);

it('a guide has a first run, which nobody needs to begin', () => {
  expect(guideRuns([])).toEqual(ONLY_FIRST);
});

it('the run that was opened last is the open one', () => {
  const march = aRun('march', { startedAt: 5, openedAt: 5 });
  const may = aRun('may', { startedAt: 7, openedAt: 7 });
  expect(guideRuns([may, march]).open.run).toBe('may');
  expect(guideRuns([may, { ...march, openedAt: 9 }]).open.run).toBe('march');
  expect(guideRuns([may, aRun(FIRST_RUN, { openedAt: 8 })]).open.run).toBe(FIRST_RUN);
});

it('runs stand in the order of their beginning, the first one first', () => {
  const first = aRun(FIRST_RUN, { name: 'Search' });
  expect(names([aRun('may', { startedAt: 7 }), first, aRun('march', { startedAt: 5 })])).toEqual([
    FIRST_RUN,
    'march',
    'may',
  ]);
});

it('of a deleted run nothing is shown, and the one opened before it is open', () => {
  const march = aRun('march', { startedAt: 5, openedAt: 5 });
  const may = aRun('may', { startedAt: 7, openedAt: 7, deleted: true });
  expect(names([march, may])).toEqual([FIRST_RUN, 'march']);
  expect(guideRuns([march, may]).open.run).toBe('march');
});

it('the first run can be deleted while there is another one', () => {
  const first = aRun(FIRST_RUN, { deleted: true });
  expect(names([first, aRun('march', { startedAt: 5 })])).toEqual(['march']);
  expect(names([first])).toEqual([FIRST_RUN]);
});
