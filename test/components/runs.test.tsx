import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChecklistSection } from '../../components/panel/ChecklistSection';
import { NewRun, RunChoice } from '../../components/runs/RunChoice';
import { RunsContext, type RunEvents } from '../../components/runs/runsContext';
import { provideText } from '../../components/text';
import type { Tick } from '../../lib/model/checklist';
import { FIRST_RUN, type RunId } from '../../lib/model/guideId';
import { ONLY_FIRST, type GuideRuns, type ShownRun } from '../../lib/model/run';
import { SERIES_ONLY } from '../gallery/minedGuides';
import { TICKS, view } from '../gallery/views';
import { english } from './english';
import { named, press, settle, show, the, type } from './screen';

provideText(english);

const MARCH: ShownRun = { run: 'march' as RunId, name: 'Payments service, March', startedAt: 5, finishedAt: null };
const TWO: GuideRuns = { all: [...ONLY_FIRST.all, MARCH], open: MARCH };

const CHECKLIST_EVENTS = {
  onOpen: () => {},
  onTick: () => {},
  onNote: async () => ({ kept: false as const }),
  onAddItem: async () => ({ kept: false as const }),
  onRemoveItem: async () => ({ kept: false as const }),
  onRestoreItem: async () => ({ kept: false as const }),
  onHideLines: async () => ({ kept: false as const }),
};

let events: RunEvents;
beforeEach(() => {
  events = {
    onStart: vi.fn<RunEvents['onStart']>(async () => ({ kept: true, value: null })),
    onOpenRun: vi.fn<RunEvents['onOpenRun']>(),
    onRenameRun: vi.fn<RunEvents['onRenameRun']>(async () => ({ kept: true, value: null })),
    onFinishRun: vi.fn<RunEvents['onFinishRun']>(),
    onDeleteRun: vi.fn<RunEvents['onDeleteRun']>(async () => ({ kept: true, value: null })),
    onRestoreRun: vi.fn<RunEvents['onRestoreRun']>(async () => ({ kept: true, value: null })),
  };
});
afterEach(() => show(<p />));

function runs(of: GuideRuns): void {
  show(
    <RunsContext.Provider value={events}>
      <RunChoice runs={of} name="list" />
      <NewRun name="list" />
    </RunsContext.Provider>,
  );
}

const nameField = (): HTMLInputElement => the('input', 'Name of the run') as HTMLInputElement;
function send(): void {
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
}

describe('the runs of a checklist', () => {
  it('are nothing to choose from while there is the first one alone', () => {
    runs(ONLY_FIRST);
    expect(named('select', 'Run')).toEqual([]);
    expect(the('button', 'New run')).toBeTruthy();
  });

  it('are offered where the checklist has items', () => {
    const of = (ticks: readonly Tick[]): void =>
      show(
        <RunsContext.Provider value={events}>
          <ChecklistSection view={view({ guide: SERIES_ONLY, ticks })} {...CHECKLIST_EVENTS} />
        </RunsContext.Provider>,
      );
    of([]);
    expect(named('button', 'New run')).toEqual([]);
    of(TICKS.filter(({ own }) => own));
    expect(the('button', 'New run')).toBeTruthy();
  });

  it('are begun with a name', async () => {
    runs(ONLY_FIRST);
    press(the('button', 'New run'));
    type(nameField(), ' Search,  April ');
    send();
    await settle();
    expect(events.onStart).toHaveBeenCalledWith('Search, April');
    expect(named('input', 'Name of the run')).toEqual([]);
  });

  it('keep the name that was typed where it could not be stored', async () => {
    vi.mocked(events.onStart).mockResolvedValue({ kept: false });
    runs(ONLY_FIRST);
    press(the('button', 'New run'));
    type(nameField(), 'Search');
    send();
    await settle();
    expect(nameField().value).toBe('Search');
  });

  it('are chosen by their names', () => {
    runs(TWO);
    const choice = the('select', 'Run') as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual(['First run', 'Payments service, March']);
    choice.value = FIRST_RUN;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(events.onOpenRun).toHaveBeenCalledWith(FIRST_RUN);
  });

  it('are finished, and gone on with', () => {
    runs(TWO);
    press(the('button', 'Finish', 'Payments service, March'));
    expect(events.onFinishRun).toHaveBeenCalledWith('march', true);
    const finished = { ...MARCH, finishedAt: 9 };
    runs({ all: [...ONLY_FIRST.all, finished], open: finished });
    press(the('button', 'Reopen'));
    expect(events.onFinishRun).toHaveBeenLastCalledWith('march', false);
  });

  it('are renamed', async () => {
    runs(TWO);
    press(the('button', 'Rename run'));
    expect(nameField().value).toBe('Payments service, March');
    type(nameField(), 'Payments, March');
    send();
    await settle();
    expect(events.onRenameRun).toHaveBeenCalledWith('march', 'Payments, March');
  });

  it('are deleted, and brought back', async () => {
    runs(TWO);
    press(the('button', 'Delete run'));
    await settle();
    runs(ONLY_FIRST);
    press(the('button', 'Undo'));
    expect(events.onRestoreRun).toHaveBeenCalledWith(MARCH);
  });

  it('are at least one: the only one cannot be deleted', () => {
    const only = { ...MARCH, run: FIRST_RUN };
    runs({ all: [only], open: only });
    expect(named('button', 'Delete run')).toEqual([]);
  });
});
