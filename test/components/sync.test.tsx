import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SyncSection, type SyncEvents } from '../../components/sync/SyncSection';
import { provideText } from '../../components/text';
import { CHECK_STEPS } from '../../lib/model/syncCheck';
import { SYNC_PROBLEMS } from '../../lib/model/syncProblem';
import { OFF, ON } from '../gallery/syncs';
import { english } from './english';
import { named, press, settle, show, the, type } from './screen';

provideText(english);
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(value) {
  if (value !== undefined) this.returnValue = value;
  this.dispatchEvent(new Event('close'));
};

let events: SyncEvents;
beforeEach(() => {
  document.body.replaceChildren();
  events = {
    onConnect: vi.fn<SyncEvents['onConnect']>(),
    onPassword: vi.fn<SyncEvents['onPassword']>(),
    onSyncNow: vi.fn<SyncEvents['onSyncNow']>(),
    onHeld: vi.fn<SyncEvents['onHeld']>(),
    onTold: vi.fn<SyncEvents['onTold']>(),
    onPassphrase: vi.fn<SyncEvents['onPassphrase']>(),
    onRetire: vi.fn<SyncEvents['onRetire']>(),
    onStop: vi.fn<SyncEvents['onStop']>(),
  };
});

const IDLE = { kind: 'idle' } as const;
const shown = (): string => document.body.textContent;

function fill(field: string, words: string): void {
  type(the('input', field) as HTMLInputElement, words);
}

function fillAll(): void {
  show(<SyncSection view={OFF} start={IDLE} {...events} />);
  press(the('button', 'Set up sync'));
  fill('Address of the folder', ' https://cloud.example/dav/ ');
  fill('Name', 'ann');
  fill('Password', 'secret');
  fill('Passphrase', 'four words are good');
  fill('Passphrase again', 'four words are good');
}

const SECRET = 'se/cret';

function fillBucket(): void {
  show(<SyncSection view={OFF} start={IDLE} {...events} />);
  press(the('button', 'Set up sync'));
  press(the('input', 'An S3-compatible bucket'));
  fill('Address of the bucket', 'https://s3.eu-central-1.amazonaws.com/my-bucket');
  fill('Key ID', 'AKIA');
  fill('Secret key', SECRET);
  fill('Passphrase', 'four words are good');
  fill('Passphrase again', 'four words are good');
}

function submit(): void {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

describe('setting up sync', () => {
  it('begins with what was typed, locked unless the reader says otherwise', () => {
    fillAll();
    submit();
    expect(events.onConnect).toHaveBeenCalledWith(
      expect.objectContaining({
        storage: { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'ann', password: 'secret' },
        passphrase: 'four words are good',
        name: OFF.kind === 'off' && OFF.name,
      }),
    );
  });

  it('needs no passphrase where nothing is to be locked', () => {
    fillAll();
    press(the('input', 'Encrypt what is stored there'));
    document
      .querySelector<HTMLInputElement>('input[type=checkbox]')
      ?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(named('input', 'Passphrase')).toEqual([]);
    submit();
    expect(events.onConnect).toHaveBeenCalledWith(expect.objectContaining({ passphrase: null }));
  });

  it.each([
    ['Address of the folder', 'my cloud', 'That is not an address'],
    ['Passphrase', 'short', 'at least ten'],
    ['Passphrase again', 'four words are bad', 'not the same'],
  ])('says what is wrong with %s and begins nothing', async (field, words, says) => {
    fillAll();
    fill(field, words);
    submit();
    await settle();
    expect(shown()).toContain(says);
    expect(events.onConnect).not.toHaveBeenCalled();
  });

  it('begins with a bucket, its key and a folder in it', () => {
    fillBucket();
    fill('Folder in the bucket', 'of/ann');
    submit();
    const storage = {
      kind: 's3',
      address: 'https://s3.eu-central-1.amazonaws.com/my-bucket',
      region: '',
      keyId: 'AKIA',
      secret: SECRET,
      prefix: 'of/ann',
    };
    expect(events.onConnect).toHaveBeenCalledWith(expect.objectContaining({ storage }));
  });

  it.each([
    ['Address of the bucket', 'my-bucket', 'names the store and the bucket'],
    ['Key ID', '', 'with each key that you make there'],
    ['Secret key', '', 'shows it once'],
  ])('says what is wrong with %s and begins nothing', async (field, words, says) => {
    fillBucket();
    fill(field, words);
    submit();
    await settle();
    expect(shown()).toContain(says);
    expect(events.onConnect).not.toHaveBeenCalled();
  });

  it('names the region where the bucket lies, and the time where the clock is right', () => {
    const failed = (why: 'region' | 'clock', told: string): void =>
      show(
        <SyncSection
          view={OFF}
          start={{ kind: 'checked', checked: { done: [], failed: { step: 'reach', why, told } } }}
          {...events}
        />,
      );
    failed('region', 'eu-central-1');
    expect(shown()).toContain('in the region eu-central-1');
    document.body.replaceChildren();
    failed('clock', '2025-11-23T15:40:00.000Z');
    expect(shown()).toMatch(/there it is \w+ \d+/);
  });

  it('says before that a lost passphrase opens nothing, and that http can be read', () => {
    fillAll();
    fill('Address of the folder', 'http://nas.local/dav');
    expect(shown()).toContain('if you forget it, nobody can open the files');
    expect(shown()).toContain('anyone on the way can read the password');
  });

  it('tells step by step what was tried, and what to do about the one that failed', () => {
    const checked = { done: CHECK_STEPS.slice(0, 1), failed: { step: 'write', why: 'forbidden' } } as const;
    show(<SyncSection view={OFF} start={{ kind: 'checked', checked }} {...events} />);
    expect([...document.querySelectorAll('ol li')].map((step) => step.textContent)).toEqual([
      'The folder can be reached',
      'A file can be written',
    ]);
    expect(shown()).toContain('Change that on the server');
  });
});

describe('sync, once it is set up', () => {
  it('says when it last worked and with which machines', () => {
    show(<SyncSection view={ON} start={IDLE} {...events} />);
    expect(document.querySelector('output')?.textContent).toContain('with 2 other machines');
    expect(the('ul', 'Your machines').textContent).toContain('Phone');
    press(the('button', 'Sync now'));
    expect(events.onSyncNow).toHaveBeenCalledOnce();
  });

  it.each(SYNC_PROBLEMS)('has a sentence for the problem %s', (code) => {
    show(<SyncSection view={{ ...ON, problem: { code, since: 0 } }} start={IDLE} {...events} />);
    expect(document.querySelectorAll('output')[1]?.textContent).toMatch(/^[A-Z].+\.$/);
  });

  it('is silent of a failure that mends itself within the hour', () => {
    show(
      <SyncSection view={{ ...ON, problem: { code: 'offline', since: ON.now - 60_000 } }} start={IDLE} {...events} />,
    );
    expect(document.querySelectorAll('output')).toHaveLength(1);
  });

  it('asks for the password once more where it is not accepted', () => {
    show(<SyncSection view={{ ...ON, problem: { code: 'password', since: ON.now } }} start={IDLE} {...events} />);
    fill('Password of ann on the server', 'another');
    submit();
    expect(events.onPassword).toHaveBeenCalledWith('another');
  });

  it('asks before much is removed, names the machine, and does what is answered', () => {
    const held = { count: 42, from: 'Phone', archives: ['lawzava.com/blog'] };
    show(<SyncSection view={{ ...ON, held }} start={IDLE} {...events} />);
    expect(shown()).toContain('42 records were removed on Phone');
    press(the('button', 'Keep them everywhere'));
    press(the('button', 'Remove them here, too'));
    expect(vi.mocked(events.onHeld).mock.calls).toEqual([['keep'], ['remove']]);
  });

  it('tells what went because the reader removed it elsewhere, and has it back by one press', () => {
    const told = [{ by: 'press', count: 42, from: 'Phone', archives: ['lawzava.com/blog'] }];
    show(<SyncSection view={{ ...ON, told }} start={IDLE} {...events} />);
    expect(shown()).toContain('42 records are gone here, because you removed them on Phone.');
    press(the('button', 'Undo'));
    press(the('button', 'That is right'));
    expect(vi.mocked(events.onTold).mock.calls).toEqual([
      ['press', 'undo'],
      ['press', 'keep'],
    ]);
  });

  it('takes a machine out of the list after a question, which says what is lost with it', () => {
    const [first, second] = ON.machines;
    const machines = [first!, { ...second!, trouble: 'missing' as const }];
    show(<SyncSection view={{ ...ON, machines }} start={IDLE} {...events} />);
    press(the('button', 'Remove Phone'));
    const dialog = document.querySelector('dialog');
    expect(dialog?.textContent).toContain('what they alone hold is lost');
    press(dialog!.querySelectorAll('button')[1]!);
    expect(events.onRetire).toHaveBeenCalledWith(second!.id);
  });

  it('takes a new passphrase that was typed twice alike, and is long enough', async () => {
    show(<SyncSection view={ON} start={IDLE} {...events} />);
    press(the('button', 'Change passphrase'));
    fill('Passphrase', 'five words are even better');
    fill('Passphrase again', 'five words are worse');
    submit();
    await settle();
    expect(shown()).toContain('not the same');
    expect(events.onPassphrase).not.toHaveBeenCalled();
    fill('Passphrase again', 'five words are even better');
    submit();
    expect(events.onPassphrase).toHaveBeenCalledWith('five words are even better', 'all');
  });

  it('asks for the passphrase that the other machines have by now', () => {
    show(<SyncSection view={{ ...ON, problem: { code: 'passphrase', since: ON.now } }} start={IDLE} {...events} />);
    fill('Passphrase of your other machines', 'five words are even better');
    submit();
    expect(events.onPassphrase).toHaveBeenCalledWith('five words are even better', 'others');
  });

  it('stops after a question, and leaves the files unless told', () => {
    show(<SyncSection view={ON} start={IDLE} {...events} />);
    press(the('button', 'Stop syncing'));
    const dialog = document.querySelector('dialog');
    const [, confirm] = dialog?.querySelectorAll('button') ?? [];
    press(confirm!);
    expect(events.onStop).toHaveBeenCalledWith({ deleteFiles: false });
  });
});
