import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftsContext } from '../../components/draftsContext';
import { EditContext, type EditEvents } from '../../components/edit/editContext';
import { EditGuide } from '../../components/edit/EditGuide';
import { GuideChanged } from '../../components/edit/GuideChanged';
import { provideText } from '../../components/text';
import { NOTHING_EDITED } from '../../lib/model/edition';
import type { Guide } from '../../lib/model/guide';
import type { Draft, Drafts } from '../../lib/model/note';
import type { FoundPost } from '../../lib/model/search';
import { PUBLISHED } from '../gallery/guides';
import { EDITED } from '../gallery/own';
import { english } from './english';
import { description, named, press, settle, show, the, type } from './screen';

provideText(english);

const kept = async () => ({ kept: true, value: undefined }) as const;
let events: EditEvents;
let drafts: Map<string, Draft>;
let onDone: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  drafts = new Map();
  onDone = vi.fn<() => void>();
  events = {
    onEdit: vi.fn<EditEvents['onEdit']>(kept),
    onDefine: vi.fn<EditEvents['onDefine']>(kept),
    onSettle: vi.fn<EditEvents['onSettle']>(kept),
    onOriginal: vi.fn<EditEvents['onOriginal']>(kept),
    onUndoEdit: vi.fn<EditEvents['onUndoEdit']>(kept),
    onFindPosts: vi.fn<EditEvents['onFindPosts']>(async () => []),
  };
});
afterEach(() => {
  show(<p />);
  vi.useRealTimers();
});

const DRAFTS: Drafts = {
  get: (field) => drafts.get(field),
  keep: (field, draft) => void (draft === null ? drafts.delete(field) : drafts.set(field, draft)),
};

function edit(guide: Guide = PUBLISHED): void {
  show(
    <DraftsContext.Provider value={DRAFTS}>
      <EditContext.Provider value={events}>
        <EditGuide guide={guide} name="guide" onDone={onDone} />
        <GuideChanged guide={guide} />
      </EditContext.Provider>
    </DraftsContext.Provider>,
  );
}

const [FIRST, SECOND] = PUBLISHED.checklist.content;
if (FIRST === undefined || SECOND === undefined) throw new Error('too few items');
const WORDS = FIRST.statement.text;
function fieldOf(words: string): HTMLTextAreaElement {
  const found = [...document.querySelectorAll('textarea')].find(({ value }) => value === words);
  if (found === undefined) throw new Error(`no field with “${words}”`);
  return found;
}
function leave(field: HTMLElement): void {
  void act(() => {
    field.dispatchEvent(new FocusEvent('blur'));
  });
}

describe('a guide that is edited', () => {
  it('moves lines and steps by their buttons, but for the ends', () => {
    edit();
    press(the('button', 'Move down', WORDS));
    expect(events.onEdit).toHaveBeenCalledWith('checklist', { kind: 'move', key: FIRST.id, by: 1 });
    expect((the('button', 'Move up', WORDS) as HTMLButtonElement).disabled).toBe(true);
    const [step] = PUBLISHED.steps.content;
    // Its references have the same post.
    press(named('button', 'Move down').find((button) => description(button) === step?.title)!);
    expect(events.onEdit).toHaveBeenLastCalledWith('steps', { kind: 'move', key: step?.url, by: 1 });
  });

  it('keeps the keyboard on the part that was moved', () => {
    edit();
    press(the('button', 'Move down', WORDS));
    const content = [SECOND, FIRST, ...PUBLISHED.checklist.content.slice(2)];
    edit({ ...PUBLISHED, checklist: { ...PUBLISHED.checklist, content } });
    expect(document.activeElement).toBe(the('button', 'Move down', WORDS));
    expect(named('output', `Moved to 2 of ${content.length}`)).toHaveLength(1);
  });

  it('has the keyboard on its own way out', () => {
    edit();
    expect(document.activeElement).toBe(named('button', 'Done')[0]);
  });

  it('puts a line into other words when its field is left, and loses none of them before', async () => {
    edit();
    const field = fieldOf(WORDS);
    type(field, 'In my words.');
    expect([...drafts.values()]).toEqual([{ from: WORDS, text: 'In my words.' }]);
    vi.mocked(events.onEdit).mockResolvedValueOnce({ kept: false });
    leave(field);
    await settle();
    expect(field.value).toBe('In my words.');
    expect(drafts.size).toBe(1);
    leave(field);
    await settle();
    expect(events.onEdit).toHaveBeenLastCalledWith('checklist', {
      kind: 'reword',
      key: FIRST.id,
      text: 'In my words.',
    });
    expect(drafts.size).toBe(0);
  });

  it('gives a line back its words where none were left', async () => {
    edit();
    const field = fieldOf(WORDS);
    type(field, ' ');
    leave(field);
    await settle();
    expect(field.value).toBe(WORDS);
    expect(events.onEdit).not.toHaveBeenCalled();
  });

  it('has a definition of the reader’s own', async () => {
    edit();
    const field = the('textarea', 'Definition') as HTMLTextAreaElement;
    type(field, 'Queues are promises.');
    leave(field);
    await settle();
    expect(events.onDefine).toHaveBeenCalledWith('Queues are promises.');
  });

  it('adds a post that a search over all archives finds', async () => {
    const found = {
      kind: 'post',
      url: 'https://b.example/elsewhere',
      archive: { id: 'https://b.example', name: 'B' },
      title: [
        { text: 'Else', hit: true },
        { text: 'where', hit: false },
      ],
      date: '2024-07-01',
    } as unknown as FoundPost;
    vi.mocked(events.onFindPosts).mockResolvedValue([found]);
    edit();
    const post = { title: 'Elsewhere', url: found.url };
    // One field in the path, one in the related posts, one in the references.
    for (const [at, section] of (['steps', 'related', 'references'] as const).entries()) {
      const field = named('input', 'Add a post: search all blogs')[at] as HTMLInputElement;
      type(field, 'else');
      await act(async () => {
        await vi.advanceTimersByTimeAsync(500);
      });
      press(the('button', 'Add', 'Elsewhere'));
      expect(events.onEdit).toHaveBeenLastCalledWith(section, { kind: 'add-post', post });
      type(field, '');
      await act(async () => {
        await vi.advanceTimersByTimeAsync(500);
      });
    }
  });

  it('shows what was taken out, and puts it back', () => {
    edit(EDITED);
    const [out] = EDITED.edition?.takenOut.checklist ?? [];
    if (out === undefined || !('statement' in out)) throw new Error('nothing was taken out');
    press(the('button', 'Put back', out.statement.text));
    expect(events.onEdit).toHaveBeenCalledWith('checklist', { kind: 'put-back', key: out.id });
  });

  it('goes back to the original, and from there to the edition', async () => {
    const before = NOTHING_EDITED;
    vi.mocked(events.onOriginal).mockResolvedValue({ kept: true, value: before });
    edit(EDITED);
    press(the('button', 'Back to the original'));
    await settle();
    edit(PUBLISHED);
    press(the('button', 'Undo'));
    expect(events.onUndoEdit).toHaveBeenCalledWith(before);
  });
});

describe('what a guide has changed since it was edited', () => {
  it('is nothing to look at where nothing was', () => {
    edit();
    expect(named('section', 'The guide has changed since you edited it')).toEqual([]);
  });

  it('is taken over or left, line by line or all at once', () => {
    edit(EDITED);
    const { changes = [] } = EDITED.edition ?? {};
    const [take] = named('button', 'Take over');
    const leaves = named('button', 'Leave');
    if (take === undefined || leaves[1] === undefined) throw new Error('too few changes');
    press(take);
    expect(events.onSettle).toHaveBeenLastCalledWith([changes[0]], true);
    press(leaves[1]);
    expect(events.onSettle).toHaveBeenLastCalledWith([changes[1]], false);
    press(the('button', 'Take all over'));
    expect(events.onSettle).toHaveBeenLastCalledWith(changes, true);
  });
});
