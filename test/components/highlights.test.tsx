import type { JSX } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesContext, type ShownNotes } from '../../components/exchange/notesContext';
import { HighlightsContext, type ShownHighlights } from '../../components/highlights/highlightsContext';
import { MarkedSign } from '../../components/highlights/MarkedSign';
import { Panel, type PanelEvents } from '../../components/panel/Panel';
import { provideText } from '../../components/text';
import { FIRST_RUN } from '../../lib/model/guideId';
import type { PostHighlights, ShownHighlight } from '../../lib/model/highlight';
import { HIGHLIGHTS } from '../gallery/highlights';
import { EVENTS } from '../gallery/scenes';
import { view } from '../gallery/views';
import { english } from './english';
import { description, named, press, settle, show, the, type } from './screen';

provideText(english);

let events: ShownHighlights;
beforeEach(() => {
  events = {
    ...HIGHLIGHTS,
    onGo: vi.fn<ShownHighlights['onGo']>(),
    onRecolour: vi.fn<ShownHighlights['onRecolour']>(),
    onNote: vi.fn<ShownHighlights['onNote']>(async (_, { to }) => ({ kept: true, value: to })),
    onNoted: vi.fn<ShownHighlights['onNoted']>(),
    onTaken: vi.fn<ShownHighlights['onTaken']>(),
    onAttach: vi.fn<ShownHighlights['onAttach']>(),
    onRemove: vi.fn<ShownHighlights['onRemove']>(async () => ({ kept: true, value: null })),
    onRestore: vi.fn<ShownHighlights['onRestore']>(async () => ({ kept: true, value: null })),
  };
});
afterEach(() => show(<p />));

const panelEvents: PanelEvents = EVENTS;

const NOTES: ShownNotes = {
  state: { kind: 'idle' },
  onExport: vi.fn<ShownNotes['onExport']>(),
  onWriteFolder: null,
  onSeen: () => {},
};

let shown: ShownHighlights = HIGHLIGHTS;

function Provided(): JSX.Element {
  const state = {
    kind: 'topic',
    view: view({}),
    pinned: false,
    back: null,
    promptsStopped: false,
    promptLog: [],
    articlePicked: false,
    resumeAt: null,
    promptsPaused: false,
    recognition: null,
  } as const;
  return (
    <HighlightsContext.Provider value={shown}>
      <Panel state={state} {...panelEvents} />
    </HighlightsContext.Provider>
  );
}

function panel(more: Partial<ShownHighlights> = {}): void {
  shown = { ...events, ...more };
  show(<Provided />);
}

const [open, other] = HIGHLIGHTS.posts as [PostHighlights, PostHighlights];
const [first, second, lost] = open.highlights as [ShownHighlight, ShownHighlight, ShownHighlight];

describe('the highlights in the panel', () => {
  it('are listed post by post, the open one first, and what the page lacks apart', () => {
    panel();
    const lists = [...the('section', 'Highlights').querySelectorAll('ul[aria-label]')].map((list) => [
      list.getAttribute('aria-label'),
      list.children.length,
    ]);
    expect(lists).toEqual([
      ['On this page', 2],
      ['Not found on the page now', 1],
      [other.title, 1],
    ]);
    expect(the('ul', 'Not found on the page now').textContent).toContain(lost.text);
  });

  it('are saved as a note, post by post', async () => {
    shown = events;
    show(
      <NotesContext.Provider value={NOTES}>
        <Provided />
      </NotesContext.Provider>,
    );
    press(the('button', 'Save as a note', other.title));
    await settle();
    const dialog = the('dialog', `“${other.title}” as a note`);
    expect([...dialog.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Notes for Obsidian',
      'Notes for Logseq',
      'Notes in Markdown',
    ]);
    press(the('button', 'Save as file'));
    expect(NOTES.onExport).toHaveBeenCalledWith({ form: 'obsidian', note: other.post, old: null });
  });

  it('lead to their place, except those that have none now', () => {
    panel();
    press(the('section', 'Highlights').querySelector<HTMLElement>('ul[aria-label="On this page"] > li > button')!);
    expect(events.onGo).toHaveBeenCalledWith(first);
    expect(named('button', lost.text)).toEqual([]);
  });

  it('are recoloured by a choice that says of which highlight it is', () => {
    panel();
    const colours = the('fieldset', 'Colour', first.text);
    const inputs = [...colours.querySelectorAll('input')];
    expect(inputs.map((input) => [input.getAttribute('aria-label'), input.checked])).toEqual([
      ['yellow', true],
      ['green', false],
      ['blue', false],
      ['pink', false],
    ]);
    press(inputs[3]!);
    expect(events.onRecolour).toHaveBeenCalledWith(first, 'pink');
  });

  it('come back by undo', async () => {
    panel();
    press(the('button', 'Delete highlight', first.text));
    expect(events.onRemove).toHaveBeenCalledWith(first);
    await settle();
    press(the('button', 'Undo'));
    expect(events.onRestore).toHaveBeenCalledWith(first);
  });

  it('take a note, and give the focus to the one that was asked for', () => {
    panel({ noting: second.id });
    const field = the('textarea', 'Note', second.text) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    type(field, 'Which four?');
    field.blur();
    expect(events.onNote).toHaveBeenCalledWith(second, { from: '', to: 'Which four?' });
    expect(events.onNoted).toHaveBeenCalled();
  });

  it.each([
    ['Escape', { key: 'Escape' }],
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
  ])('take a note that is left by %s, without empty lines at its end, and have the keyboard then', (_, keys) => {
    panel({ noting: second.id });
    const field = the('textarea', 'Note', second.text) as HTMLTextAreaElement;
    type(field, 'Which four?\n\n');
    void act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true })));
    expect(events.onNote).toHaveBeenCalledWith(second, { from: '', to: 'Which four?' });
    expect(field.value).toBe('Which four?');
    expect(document.activeElement?.textContent).toBe(second.text);
  });

  it('show what another machine wrote as a note, to take it or to let it go', () => {
    panel();
    const { note, other: version } = first;
    expect(document.body.textContent).toContain(`: ${version!.text}`);
    expect(description(the('button', 'Use this'))).toMatch(/^Other version, from Nov 20,/);
    press(the('button', 'Use this'));
    expect(events.onNote).toHaveBeenLastCalledWith(first, { from: note, to: version!.text, other: version!.stamp });
    expect(document.activeElement?.textContent).toBe(first.text);
    press(the('button', 'Discard'));
    expect(events.onNote).toHaveBeenLastCalledWith(first, { from: note, to: note, other: version!.stamp });
  });

  it('ask to be pressed for their note while the keyboard is with the page', () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    panel({ noting: second.id });
    const field = the('textarea', 'Note', second.text) as HTMLTextAreaElement;
    expect(field.placeholder).toBe('Click here to write');
    hasFocus.mockReturnValue(true);
    void act(() => void window.dispatchEvent(new Event('focus')));
    expect(field.placeholder).toBe('What did you find out?');
    hasFocus.mockRestore();
  });

  it('take what is typed to their note on the page, until the reader goes on in the field', () => {
    const since = 1;
    panel({
      noting: second.id,
      typed: { id: second.id, post: second.post, since, base: 'Before.', words: 'On the pa' },
    });
    const field = the('textarea', 'Note', second.text) as HTMLTextAreaElement;
    expect(field.value).toBe('Before.\n\nOn the pa');
    panel({
      noting: second.id,
      typed: { id: second.id, post: second.post, since, base: 'Before.', words: 'On the page' },
    });
    expect(field.value).toBe('Before.\n\nOn the page');
    expect(events.onTaken).not.toHaveBeenCalled();
    type(field, 'Mine.');
    expect(events.onTaken).toHaveBeenCalledOnce();
    expect(field.value).toBe('Mine.');
  });

  it('stand at the item of the checklist that they are attached to, and lead to their place from there', () => {
    panel();
    const [evidence] = [
      ...the('section', 'Execution checklist').querySelectorAll<HTMLElement>(
        'ul[aria-label="Attached highlights"] button',
      ),
    ];
    expect(evidence?.textContent).toBe(second.text);
    press(evidence!);
    expect(events.onGo).toHaveBeenCalledWith(second);
  });

  it('are attached to an item, and taken from it, by a choice that goes once it is made', () => {
    panel();
    const begin = (): HTMLElement => the('button', 'Attach to a checklist item', first.text);
    const choice = (): HTMLSelectElement => the('select', 'Attached to', first.text) as HTMLSelectElement;
    const choose = (value: string): void => {
      choice().value = value;
      void act(() => void choice().dispatchEvent(new Event('change', { bubbles: true })));
    };
    press(begin());
    expect(document.activeElement).toBe(choice());
    const item = view({}).items[1]!;
    choose(item.id);
    expect(events.onAttach).toHaveBeenCalledWith(first, { guide: HIGHLIGHTS.guide, run: FIRST_RUN, item: item.id });
    expect(named('select', 'Attached to')).toEqual([]);
    expect(document.activeElement).toBe(begin());
    press(begin());
    choose('');
    expect(events.onAttach).toHaveBeenLastCalledWith(first, null);
    expect(named('select', 'Attached to')).toEqual([]);
  });

  it('show what they are attached to, which leads to the choice; leaving it changes nothing', () => {
    panel();
    const attached = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('Attached to'));
    press(attached!);
    void act(() => (document.activeElement as HTMLElement).blur());
    expect(named('select', 'Attached to')).toEqual([]);
    expect(events.onAttach).not.toHaveBeenCalled();
  });

  it('let the arrow keys walk through the items before one is settled on', () => {
    panel();
    press(the('button', 'Attach to a checklist item', first.text));
    const choice = the('select', 'Attached to', first.text) as HTMLSelectElement;
    void act(() => void choice.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    choice.value = view({}).items[0]!.id;
    void act(() => void choice.dispatchEvent(new Event('change', { bubbles: true })));
    expect(document.activeElement).toBe(choice);
    void act(() => void choice.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(document.activeElement).toBe(the('button', 'Attach to a checklist item', first.text));
  });

  it('say how to make one where there is none', () => {
    panel({ posts: [] });
    expect(the('section', 'Highlights').textContent).toContain('Select text in a post');
  });
});

describe('the sign of what was marked just now', () => {
  const marked = { id: first.id, colour: first.colour, text: first.text };
  const sign = (): string => document.querySelector('output')?.textContent ?? '';

  it('comes where its row is not in sight, and goes by itself', () => {
    vi.useFakeTimers();
    show(<MarkedSign marked={null} />);
    expect(sign()).toBe('');
    show(<MarkedSign marked={marked} />);
    expect(sign()).toBe(`Highlighted: ${first.text}`);
    void act(() => void vi.advanceTimersByTime(5_000));
    expect(sign()).toBe('');
    vi.useRealTimers();
  });

  it('does not come where the row is before the reader’s eyes', () => {
    const row = document.body.appendChild(document.createElement('p'));
    row.dataset['highlight'] = first.id;
    row.getBoundingClientRect = () => new DOMRect(0, 10, 100, 20);
    show(<MarkedSign marked={null} />);
    show(<MarkedSign marked={marked} />);
    expect(sign()).toBe('');
    row.remove();
  });
});
