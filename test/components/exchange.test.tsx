import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupList } from '../../components/exchange/BackupList';
import { ExchangePart, type ExchangeEvents } from '../../components/exchange/ExchangePart';
import { faultText } from '../../components/exchange/exchangeText';
import { provideText } from '../../components/text';
import type { ExchangeState, FileFault } from '../../lib/model/exchange';
import { anExchange, EXCHANGES } from '../gallery/exchange';
import { english } from './english';
import { named, press, show, the } from './screen';

provideText(english);

let events: ExchangeEvents;
beforeEach(() => {
  document.body.replaceChildren();
  events = {
    onExport: vi.fn<ExchangeEvents['onExport']>(),
    onListNotes: vi.fn<ExchangeEvents['onListNotes']>(),
    onWriteFolder: vi.fn<NonNullable<ExchangeEvents['onWriteFolder']>>(),
    onOpenFile: vi.fn<ExchangeEvents['onOpenFile']>(),
    onChooseMode: vi.fn<ExchangeEvents['onChooseMode']>(),
    onBringIn: vi.fn<ExchangeEvents['onBringIn']>(),
    onStop: vi.fn<ExchangeEvents['onStop']>(),
    onUndo: vi.fn<ExchangeEvents['onUndo']>(),
    onRestore: vi.fn<ExchangeEvents['onRestore']>(),
    onDismiss: vi.fn<ExchangeEvents['onDismiss']>(),
  };
});

const part = (state: ExchangeState = anExchange(), more: Partial<ExchangeEvents> = {}): void =>
  show(<ExchangePart state={state} {...events} {...more} />);
const shown = (): string => document.body.textContent;
const chooseForm = (form: string): void => {
  const select = the('select', 'Export') as HTMLSelectElement;
  select.value = form;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('taking data out', () => {
  it('takes everything unless another form is chosen, and says of each form what it carries', async () => {
    part();
    press(the('button', 'Export'));
    expect(events.onExport).toHaveBeenCalledWith({ form: 'everything', note: null, old: null });
    chooseForm('readwise');
    await vi.waitFor(() => expect(shown()).toContain('no colours, no progress, no ticks'));
    press(the('button', 'Export'));
    expect(events.onExport).toHaveBeenLastCalledWith({ form: 'readwise', note: null, old: null });
  });

  it('writes notes into a folder only where the browser can', async () => {
    part();
    chooseForm('obsidian');
    await vi.waitFor(() => the('button', 'Write into a folder…'));
    press(the('button', 'Write into a folder…'));
    expect(events.onWriteFolder).toHaveBeenCalledWith('obsidian', null);
    expect(events.onListNotes).toHaveBeenCalledOnce();
    part(anExchange(), { onWriteFolder: null });
    expect(named('button', 'Write into a folder…')).toEqual([]);
    expect(the('button', 'Update an earlier export…')).toBeDefined();
  });
});

describe('bringing a file in', () => {
  it('shows what it would do and does nothing before it is told to', () => {
    part(EXCHANGES['preview']);
    const amounts = [...the('ul', 'What it would do').children].map((item) => item.textContent);
    expect(amounts).toEqual(['1,204 new', '31 changed', '12 already here', "2 can't be used"]);
    expect(shown()).toContain('The browser asks once for all of them.');
    expect(shown()).toContain('No address of the web');
    expect(events.onBringIn).not.toHaveBeenCalled();
    press(the('button', 'Import'));
    expect(events.onBringIn).toHaveBeenCalledOnce();
    press(the('button', 'Cancel'));
    expect(events.onDismiss).toHaveBeenCalledOnce();
  });

  it('says so when there is nothing new in it, and offers no import', () => {
    const state = EXCHANGES['preview']!;
    if (state.importing.kind !== 'ready') throw new Error('no preview');
    const preview = {
      ...state.importing.preview,
      rows: [],
      counts: { new: 0, changed: 0, same: 9, removed: 0, left: 0 },
    };
    part(anExchange({ importing: { ...state.importing, preview } }));
    expect((the('button', 'Import') as HTMLButtonElement).disabled).toBe(true);
  });

  it('can be stopped while it runs, and undone afterwards', () => {
    part(EXCHANGES['writing']);
    expect(the('progress', 'Importing').getAttribute('value')).toBe('4250');
    press(the('button', 'Stop'));
    expect(events.onStop).toHaveBeenCalledOnce();
    part(EXCHANGES['imported']);
    press(the('button', 'Undo'));
    expect(events.onUndo).toHaveBeenCalledOnce();
  });

  it('says of each file that it cannot read what is wrong and where, and that nothing was changed', () => {
    const faults: FileFault[] = [
      { kind: 'too-large', bytes: 70_000_000 },
      { kind: 'empty' },
      { kind: 'encoding', line: 3 },
      { kind: 'half', line: 4 },
      { kind: 'syntax', line: 5 },
      { kind: 'packed' },
      { kind: 'foreign' },
      { kind: 'newer' },
      { kind: 'shape', place: 'records.readings' },
    ];
    for (const fault of faults) expect(faultText('a.json', fault)).toMatch(/a\.json.*Nothing was changed\.$/);
    expect(faultText('a.json', faults[0]!)).toContain('70 MB');
    expect(faultText('a.json', faults[3]!)).toContain('line 4');
    expect(faultText('a.json', faults[8]!)).toContain('“records.readings”');
  });
});

describe('the list of backups', () => {
  it('says when and why each was made, and goes back only after it was asked', () => {
    show(<BackupList backups={EXCHANGES['preview']!.backups} onRestore={events.onRestore} />);
    expect(shown()).toContain('Before an import');
    expect(shown()).toContain('412 kB');
    const [first] = named('button', 'Go back to this');
    press(first!);
    expect(events.onRestore).not.toHaveBeenCalled();
    press(the('button', 'Go back'));
    expect(events.onRestore).toHaveBeenCalledWith(EXCHANGES['preview']!.backups[0]!.at);
  });
});
