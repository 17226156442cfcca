import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftsContext } from '../../components/draftsContext';
import { Panel, type PanelEvents } from '../../components/panel/Panel';
import { provideText } from '../../components/text';
import type { Address } from '../../lib/model/address';
import type { ShownItem, Tick } from '../../lib/model/checklist';
import { noteAfter, type Draft, type Drafts } from '../../lib/model/note';
import type { Surface } from '../../lib/model/surface';
import { COMPILED, MIXED, postUrl, SUMMARIES, TOPIC_PAGE } from '../gallery/guides';
import { withLooking } from '../gallery/looking';
import { BETTER, MINED, SERIES_ONLY } from '../gallery/minedGuides';
import { withEditing } from '../gallery/own';
import { RECOGNITION, TICKS, view } from '../gallery/views';
import { english } from './english';
import { description, named, press, settle, show, the, type } from './screen';

provideText(english);

let events: PanelEvents;
beforeEach(() => {
  vi.useFakeTimers();
  events = {
    onOpen: vi.fn<PanelEvents['onOpen']>(),
    onMark: vi.fn<PanelEvents['onMark']>(),
    onAllTopics: vi.fn<PanelEvents['onAllTopics']>(),
    onResume: vi.fn<PanelEvents['onResume']>(),
    onSwitchTopic: vi.fn<PanelEvents['onSwitchTopic']>(),
    onRetry: vi.fn<PanelEvents['onRetry']>(),
    onAddSite: vi.fn<PanelEvents['onAddSite']>(),
    onAllow: vi.fn<PanelEvents['onAllow']>(),
    onBack: vi.fn<PanelEvents['onBack']>(),
    onTopic: vi.fn<PanelEvents['onTopic']>(),
    onPin: vi.fn<PanelEvents['onPin']>(),
    onTick: vi.fn<PanelEvents['onTick']>(),
    onNote: vi.fn<PanelEvents['onNote']>(async (_, { to }) => ({ kept: true, value: to })),
    onAddItem: vi.fn<PanelEvents['onAddItem']>(async () => ({ kept: true, value: null })),
    onRemoveItem: vi.fn<PanelEvents['onRemoveItem']>(async () => ({ kept: true, value: null })),
    onRestoreItem: vi.fn<PanelEvents['onRestoreItem']>(async () => ({ kept: true, value: null })),
    onResumePrompts: vi.fn<PanelEvents['onResumePrompts']>(),
    onHideLines: vi.fn<PanelEvents['onHideLines']>(async () => ({ kept: true, value: true })),
    onOrderPath: vi.fn<PanelEvents['onOrderPath']>(),
    onDecidePath: vi.fn<PanelEvents['onDecidePath']>(async () => ({ kept: true, value: [] })),
    onRestorePaths: vi.fn<PanelEvents['onRestorePaths']>(async () => ({ kept: true, value: null })),
    onPickBody: vi.fn<PanelEvents['onPickBody']>(),
    onPausePrompts: vi.fn<PanelEvents['onPausePrompts']>(),
  };
});
afterEach(() => {
  show(<p />);
  vi.useRealTimers();
});

/** The first such element of another one. */
function within(root: HTMLElement, selector: string, name: string): HTMLElement {
  const found = named(selector, name).find((element) => root.contains(element));
  if (found === undefined) throw new Error(`no ${selector} named “${name}” there`);
  return found;
}

const NO_DRAFTS: Drafts = { get: () => undefined, keep: () => {} };

type Topic = Extract<Surface, { kind: 'topic' }>;

function panel(of: Parameters<typeof view>[0] = {}, more: Partial<Topic> = {}, drafts: Drafts = NO_DRAFTS): Topic {
  const state: Topic = {
    kind: 'topic',
    view: view(of),
    pinned: false,
    back: null,
    promptsStopped: false,
    promptLog: [],
    promptsPaused: false,
    articlePicked: false,
    resumeAt: null,
    recognition: null,
    ...more,
  };
  show(
    <DraftsContext.Provider value={drafts}>
      <Panel state={state} {...events} />
    </DraftsContext.Provider>,
  );
  return state;
}

/** An item of the reader's own alone. */
const OWN_TICKS = TICKS.filter(({ own }) => own);

const itemOf = (state: Topic, words: string): ShownItem => {
  const item = state.view.items.find(({ statement }) => statement.kind === 'quoted' && statement.text === words);
  if (item === undefined) throw new Error(`no item “${words}”`);
  return item;
};

function pass(milliseconds: number): void {
  void act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

const saved = (): unknown[] => vi.mocked(events.onNote).mock.calls.map(([, change]) => change);

const FULL = 'Write down what happens to the producer when the queue is full.';
const AGE = 'Alert on the age of the oldest message, not on depth.';
const OWN = 'Ask the platform team who reads the dead letters';

describe('the panel of a topic', () => {
  it('has a region for every part of the guide', () => {
    panel();
    const regions = [
      'Reading path',
      'Definition',
      'What the archive argues',
      'Execution checklist',
      'Common failure modes',
      'Related posts',
      'References',
    ];
    expect(regions.filter((name) => named('section', name).length !== 1)).toEqual([]);
  });

  it('calls the parts of a guide that Waymark put together by plain words', () => {
    panel({ guide: MINED });
    const regions = ['Reading path', 'Definition', 'Checklist', 'Watch out for', 'References'];
    expect(regions.filter((name) => named('section', name).length !== 1)).toEqual([]);
  });

  it('leaves out what no post says', () => {
    panel({ guide: COMPILED });
    expect(named('section', 'Watch out for')).toEqual([]);
    expect(named('section', 'What the posts argue')).toEqual([]);
    expect(the('section', 'Checklist').textContent).toContain('No items yet');
  });

  it('keeps the words of its author before each step', () => {
    panel();
    const steps = [...the('ol', 'Reading path').querySelectorAll('li p:first-child')].map((role) => role.textContent);
    expect(steps).toEqual([
      'Start here (current state)',
      'Then read (operating middle)',
      'Finish with (foundational context)',
    ]);
  });

  it('says who made the guide, and what that means to whoever comes to it by keyboard', () => {
    panel({ guide: COMPILED });
    const badge = the('button', 'Put together by Waymark');
    expect(description(badge)).toBe(
      'This blog has no guide to this topic of its own. Waymark put one together from its posts.',
    );
    panel();
    expect(description(the('button', 'From its author'))).toContain("The blog's author wrote this guide.");
  });

  it('names its topic once: the name is the switch to the other topics of the post', () => {
    panel({ topics: ['Reliability'] });
    const head = document.querySelector('header');
    const choice = the('select', 'Topic') as HTMLSelectElement;
    expect(head?.textContent.replace(choice.textContent, '').match(/Queues/g)).toHaveLength(1);
    expect([...choice.options].map((option) => option.text)).toEqual(['Queues', 'Reliability']);
    choice.value = 'reliability';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(events.onSwitchTopic).toHaveBeenCalledWith('reliability');
    panel();
    expect(named('select', 'Topic')).toEqual([]);
  });

  it('marks any post of the path as read or unread', () => {
    panel({ read: [1], open: 1 });
    const path = the('section', 'Reading path');
    const buttons = [...path.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent)).toEqual(['Mark as unread', 'Mark as read', 'Mark as read']);
    expect(buttons.map(description)).toEqual(SUMMARIES.map(([title]) => title));
    for (const button of [buttons[0], buttons[2]]) if (button !== undefined) press(button);
    expect(events.onMark).toHaveBeenNthCalledWith(1, postUrl(SUMMARIES[0][0]), false);
    expect(events.onMark).toHaveBeenNthCalledWith(2, postUrl(SUMMARIES[2][0]), true);
  });

  it('gives the keyboard back to the button that led to the edited guide', () => {
    show(withEditing(<Panel state={panel()} {...events} />));
    press(the('button', 'Edit guide'));
    expect(document.activeElement).toBe(named('button', 'Done')[0]);
    press(document.activeElement as HTMLElement);
    expect(document.activeElement).toBe(the('button', 'Edit guide'));
  });

  it('pins the topic', () => {
    panel({}, { pinned: true });
    const pin = the('[role=switch]', 'Pin this topic');
    expect(pin.getAttribute('aria-checked')).toBe('true');
    press(pin);
    expect(events.onPin).toHaveBeenCalledWith(false);
  });

  it('leads back from a topic that is only looked at, which pins nothing', () => {
    panel({}, { back: { kind: 'post', topic: { slug: 'a11y', name: 'accessibility' } } });
    expect(the('[role=switch]', 'Pin this topic').getAttribute('aria-checked')).toBe('false');
    const back = the('button', 'This post: accessibility');
    // The row of the list that led here is gone, and the keyboard goes on from here.
    expect(document.activeElement).toBe(back);
    press(back);
    expect(events.onBack).toHaveBeenCalledOnce();
    panel({}, { back: { kind: 'pinned', topic: { slug: 'a11y', name: 'accessibility' } } });
    expect(the('button', 'Pinned: accessibility')).toBeDefined();
    panel({}, { back: { kind: 'page' } });
    expect(the('button', 'Back')).toBeDefined();
  });

  it('switches prompts on again where they were stopped', () => {
    panel({}, { promptsStopped: true });
    press(the('button', 'Switch on again'));
    expect(events.onResumePrompts).toHaveBeenCalledOnce();
  });

  it('explains the recognition, row by row', () => {
    panel({}, { recognition: RECOGNITION });
    expect(document.querySelector('details > summary')?.textContent).toBe('Why this topic?');
    expect(document.querySelectorAll('details tbody tr')).toHaveLength(RECOGNITION.table.length);
    expect(document.querySelector('details')?.textContent).toContain(
      'took this page for a post because its structured data calls it one.',
    );
  });
});

describe('the checklist', () => {
  it('is made of checkboxes named by their items', () => {
    const state = panel({ ticks: TICKS });
    const box = the('input[type=checkbox]', FULL) as HTMLInputElement;
    expect(box.checked).toBe(true);
    press(the('input[type=checkbox]', AGE));
    expect(events.onTick).toHaveBeenCalledWith(itemOf(state, AGE), true, AGE);
  });

  it('saves a note when the field is left', () => {
    const state = panel({ ticks: TICKS });
    press(the('button', 'Add note', FULL));
    const field = document.activeElement as HTMLTextAreaElement;
    expect([field.tagName, description(field)]).toEqual(['TEXTAREA', FULL]);
    type(field, ' We drop the oldest. ');
    expect(events.onNote).not.toHaveBeenCalled();
    void act(() => field.blur());
    expect(events.onNote).toHaveBeenCalledWith(itemOf(state, FULL), { from: '', to: 'We drop the oldest.' }, FULL);
  });

  it('shows what another machine wrote as a note, to take it or to let it go', () => {
    const was = [{ text: 'Done by Ben.', stamp: [1, 0, 'b'] as const }];
    const state = panel({ ticks: TICKS.map((tick) => ({ ...tick, was })) });
    const { note } = itemOf(state, AGE);
    expect(document.body.textContent).toContain('Done by Ben.');
    const uses = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Use this');
    expect(uses.length).toBeGreaterThan(1);
    press(uses[1]!);
    expect(saved()).toEqual([{ from: note, to: 'Done by Ben.', other: was[0]?.stamp }]);
  });

  it('saves a note shortly after the last key, and one cut short by the panel going away', async () => {
    panel({ ticks: TICKS });
    const field = the('textarea', 'Note', AGE) as HTMLTextAreaElement;
    const before = field.value;
    type(field, 'First');
    pass(300);
    type(field, 'First, second');
    pass(300);
    expect(events.onNote).not.toHaveBeenCalled();
    pass(300);
    expect(saved()).toEqual([{ from: before, to: 'First, second' }]);
    await settle();
    type(field, 'First, second, third');
    show(<p />);
    expect(saved().at(-1)).toEqual({ from: 'First, second', to: 'First, second, third' });
  });

  it('gives the keyboard back from a note by Escape, to its item, or where it is empty to its button', () => {
    panel();
    press(the('button', 'Add note', AGE));
    const escape = (): void =>
      void act(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      });
    type(the('textarea', 'Note', AGE) as HTMLTextAreaElement, 'Who?');
    escape();
    expect(document.activeElement).toBe(the('input[type=checkbox]', AGE));
    expect(saved()).toEqual([{ from: '', to: 'Who?' }]);
    press(the('button', 'Add note', AGE));
    type(the('textarea', 'Note', AGE) as HTMLTextAreaElement, '');
    escape();
    expect(named('textarea', 'Note').filter((note) => description(note) === AGE)).toEqual([]);
    expect(document.activeElement).toBe(the('button', 'Add note', AGE));
  });

  it('takes items of the reader, as one line and never empty', async () => {
    panel();
    const field = the('input[type=text]', 'Add an item') as HTMLInputElement;
    const submit = (): void => {
      void act(() => {
        field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      });
    };
    type(field, '   ');
    submit();
    expect(events.onAddItem).not.toHaveBeenCalled();
    type(field, '  Draw   the queue ');
    submit();
    expect(events.onAddItem).toHaveBeenCalledWith('Draw the queue');
    await settle();
    expect(field.value).toBe('');
  });

  it('removes an item of the reader, and brings it back', async () => {
    const state = panel({ ticks: TICKS });
    press(the('button', 'Remove', OWN));
    expect(events.onRemoveItem).toHaveBeenCalledWith(itemOf(state, OWN));
    await settle();
    press(the('button', 'Undo'));
    expect(events.onRestoreItem).toHaveBeenCalledWith(itemOf(state, OWN));
    await settle();
    expect(named('button', 'Undo')).toHaveLength(0);
  });

  it('never removes what stands in the guide', () => {
    panel({ ticks: TICKS });
    const removable = named('button', 'Remove').map(description);
    expect(removable).toEqual([OWN, 'Name an owner for every topic on the broker.']);
  });

  it('keeps apart what is no longer in the guide', () => {
    panel({ ticks: TICKS });
    const heading = [...document.querySelectorAll('h3')].find((one) => one.textContent === 'No longer in the guide');
    expect(heading?.parentElement?.textContent).toContain('Name an owner for every topic on the broker.');
  });
});

describe('what could not be stored', () => {
  const refused = { kept: false } as const;
  const boxOf = (words: string): HTMLInputElement => the('input[type=checkbox]', words) as HTMLInputElement;

  it('is not shown as if it were: a box is ticked once the tick is stored', () => {
    panel({ ticks: TICKS });
    press(boxOf(AGE));
    expect(boxOf(AGE).checked).toBe(false);
    press(boxOf(FULL));
    expect(boxOf(FULL).checked).toBe(true);
    panel({ ticks: [{ ...TICKS[0]!, done: false }] });
    expect(boxOf(FULL).checked).toBe(false);
  });

  it('stays in its field: an item of the reader', async () => {
    vi.mocked(events.onAddItem).mockResolvedValue(refused);
    panel();
    const field = the('input[type=text]', 'Add an item') as HTMLInputElement;
    type(field, 'Call the plumber');
    void act(() => void field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await settle();
    expect(field.value).toBe('Call the plumber');
  });

  it('stays in its field: a note, which says so and is saved with the next attempt', async () => {
    vi.mocked(events.onNote).mockResolvedValueOnce(refused);
    panel({ ticks: TICKS });
    press(the('button', 'Add note', FULL));
    const field = document.activeElement as HTMLTextAreaElement;
    type(field, 'We drop the oldest.');
    pass(600);
    await settle();
    expect(field.value).toBe('We drop the oldest.');
    expect(description(field)).toContain('Not saved yet. Your text stays here.');
    void act(() => field.blur());
    await settle();
    expect(saved()).toEqual([
      { from: '', to: 'We drop the oldest.' },
      { from: '', to: 'We drop the oldest.' },
    ]);
    expect(document.body.textContent).not.toContain('Not saved yet');
  });

  it('is no removal: an item that could not be removed offers no undo', async () => {
    vi.mocked(events.onRemoveItem).mockResolvedValue(refused);
    panel({ ticks: TICKS });
    press(the('button', 'Remove', OWN));
    await settle();
    expect(named('button', 'Undo')).toEqual([]);
  });

  it('is there again when the panel was closed in the middle of a word, and goes on from what was stored then', async () => {
    const kept = new Map<string, Draft>();
    const drafts: Drafts = {
      get: (field) => kept.get(field),
      keep: (field, draft) => void (draft === null ? kept.delete(field) : kept.set(field, draft)),
    };
    vi.mocked(events.onNote).mockResolvedValue(refused);
    panel({ ticks: TICKS }, {}, drafts);
    const noted = (the('textarea', 'Note', AGE) as HTMLTextAreaElement).value;
    type(the('textarea', 'Note', AGE) as HTMLTextAreaElement, `${noted} And`);
    type(the('input[type=text]', 'Add an item') as HTMLInputElement, 'Call the pl');
    show(<p />);
    await settle();
    vi.mocked(events.onNote).mockClear();
    panel({ ticks: TICKS }, {}, drafts);
    expect((the('textarea', 'Note', AGE) as HTMLTextAreaElement).value).toBe(`${noted} And`);
    expect((the('input[type=text]', 'Add an item') as HTMLInputElement).value).toBe('Call the pl');
    vi.mocked(events.onNote).mockImplementation(async (_, { to }) => ({ kept: true, value: to }));
    pass(600);
    await settle();
    expect(saved()).toEqual([{ from: noted, to: `${noted} And` }]);
    expect([...kept.keys()].filter((field) => !field.endsWith(' new'))).toEqual([]);
  });
});

describe('a note in two panels', () => {
  const withNote = (note: string): Tick[] => TICKS.map((tick) => (tick.note === '' ? tick : { ...tick, note }));
  const fieldOf = (): HTMLTextAreaElement =>
    named('textarea', 'Note').find((field) => description(field).startsWith(AGE)) as HTMLTextAreaElement;

  it('takes over what the other one stored, also under the cursor, when nothing is typed here', () => {
    panel({ ticks: withNote('Ask.') });
    fieldOf().focus();
    panel({ ticks: withNote('Ask Ines.') });
    expect(fieldOf().value).toBe('Ask Ines.');
  });

  it('keeps what is typed here, and shows both texts once they are stored', async () => {
    panel({ ticks: withNote('Ask.') });
    type(fieldOf(), 'Ask Tom.');
    panel({ ticks: withNote('Ask Ines.') });
    expect(fieldOf().value).toBe('Ask Tom.');
    // As the store does.
    vi.mocked(events.onNote).mockImplementation(async (_, change) => ({
      kept: true,
      value: noteAfter('Ask Ines.', change),
    }));
    pass(600);
    await settle();
    expect(saved()).toEqual([{ from: 'Ask.', to: 'Ask Tom.' }]);
    expect(fieldOf().value).toBe('Ask Ines.\n\nAsk Tom.');
    expect(description(fieldOf())).toContain('Another window has changed this note, too.');
    panel({ ticks: withNote('Ask Ines.\n\nAsk Tom.') });
    pass(2_000);
    expect(saved()).toHaveLength(1);
  });

  it('is not set back by the news of what was stored here a moment ago', async () => {
    panel({ ticks: withNote('Ask.') });
    type(fieldOf(), 'Ask T');
    pass(600);
    await settle();
    type(fieldOf(), 'Ask Tom');
    pass(600);
    await settle();
    panel({ ticks: withNote('Ask T') });
    expect(fieldOf().value).toBe('Ask Tom');
    panel({ ticks: withNote('Ask Tom') });
    panel({ ticks: withNote('Ask Tom, or Ines') });
    expect(fieldOf().value).toBe('Ask Tom, or Ines');
  });
});

describe('a compiled guide', () => {
  it('has its figures in short, which are no definition', () => {
    panel({ guide: COMPILED });
    expect(named('section', 'Definition')).toEqual([]);
    const words = the('section', 'In short').textContent;
    expect(words).toContain('3 posts on Queues, from Feb 2023 to Sep 2025.');
    expect(words).toContain('Closest topics: reliability, databases, and operations.');
  });

  it('defines the topic in the words of a post, which it opens at the passage', () => {
    panel({ guide: MINED });
    const section = the('section', 'Definition');
    const { mined } = MINED.definition.content;
    expect(section.querySelector('blockquote')?.textContent).toBe(mined?.text);
    press(within(section, 'a', 'In “What Is a Queue, and Why Is It Always Full?”'));
    const directive = '#:~:text=A%20queue%20is%20a%20place,ready%20at%20the%20same%20time.';
    expect(events.onOpen).toHaveBeenLastCalledWith(`${mined?.source}${directive}`, { newTab: false });
    expect(section.textContent).toContain('also in 3 posts');
  });

  it('says of each line why it is there', () => {
    panel({ guide: MINED });
    const [defines] = named('button', 'Why this line?');
    expect(defines === undefined ? '' : description(defines)).toBe(
      'It answers a heading that asks what the topic is. It stands under “What is a queue?”. Word for word from the post.',
    );
  });

  it('hides a line that is of no use, and brings it back', async () => {
    panel({ guide: MINED });
    const [first] = MINED.failureModes.content;
    press(the('button', 'Not useful', first?.text));
    await settle();
    expect(events.onHideLines).toHaveBeenLastCalledWith([first?.text], true);
    const rest = { ...MINED, failureModes: { ...MINED.failureModes, content: MINED.failureModes.content.slice(1) } };
    panel({ guide: rest });
    expect(the('section', 'Watch out for').textContent).toContain(`Hidden: ${first?.text}`);
    press(within(the('section', 'Watch out for'), 'button', 'Undo'));
    await settle();
    expect(events.onHideLines).toHaveBeenLastCalledWith([first?.text], false);
    panel({ guide: MINED });
    expect(the('section', 'Watch out for').textContent).not.toContain('Hidden:');
  });

  it('offers the way back also where the last line of a part was hidden', async () => {
    panel({ guide: MINED });
    const [first] = MINED.failureModes.content;
    press(the('button', 'Not useful', first?.text));
    await settle();
    panel({ guide: { ...MINED, failureModes: { origin: 'compiled', content: [] } } });
    expect(within(the('section', 'Watch out for'), 'button', 'Undo')).toBeDefined();
  });

  it('does not say that a line is hidden which could not be', async () => {
    vi.mocked(events.onHideLines).mockResolvedValue({ kept: false });
    panel({ guide: MINED });
    press(the('button', 'Not useful', MINED.failureModes.content[0]?.text));
    await settle();
    expect(the('section', 'Watch out for').textContent).not.toContain('Hidden:');
  });

  it('has the steps of an author’s list as items, hidden one by one or together', async () => {
    panel({ guide: MINED });
    const section = the('section', 'Checklist');
    const words = MINED.checklist.content.map(({ statement }) => statement.text);
    expect([...section.querySelectorAll('label')].map((label) => label.textContent)).toEqual(words);
    press(the('button', 'Not useful', words[1]));
    await settle();
    expect(events.onHideLines).toHaveBeenLastCalledWith([words[1]], true);
    press(within(section, 'button', 'Not useful'));
    await settle();
    expect(events.onHideLines).toHaveBeenLastCalledWith(words, true);
  });

  it('says what was looked through where there is no list of steps', () => {
    panel({ guide: SERIES_ONLY });
    expect(the('section', 'Checklist').textContent).toContain('Looked through 3 of 3 posts: no list of steps.');
  });

  it('says no more of it once the reader has items of their own', () => {
    panel({ guide: SERIES_ONLY, ticks: OWN_TICKS });
    expect(the('section', 'Checklist').textContent).not.toContain('no list of steps');
  });
});

describe('the line on posts that are looked through', () => {
  it('stands below all that can be pressed: it comes and changes by itself', () => {
    const state = panel({ guide: COMPILED });
    show(withLooking(<Panel state={state} {...events} />));
    const said = [...document.querySelectorAll('p')].find((one) => one.textContent.startsWith('Looked through'))!;
    const own = said.parentElement!.parentElement!;
    const below = [...document.querySelectorAll('button, a, input, select, summary')].filter(
      (one) => !own.contains(one) && (own.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    expect(below).toEqual([]);
  });
});

describe('a path of evidence', () => {
  it('says of each step why it is there, with the proof', () => {
    panel({ guide: MINED });
    const steps = [...the('ol', 'Reading path').querySelectorAll(':scope > li')].map((step) => step.textContent);
    expect(steps[0]).toContain('Defines the topic');
    expect(steps[1]).toContain('3 posts of this topic build on it');
    expect(steps[2]).toContain('Holds a list of steps');
    expect(steps[4]).toContain('Says what changed since “Back-pressure Is a Conversation”');
    expect(steps[4]).toContain('“Half of what I said in that post is no longer true of us.”');
  });

  it('says which part of a series each step is', () => {
    panel({ guide: SERIES_ONLY });
    expect(the('ol', 'Reading path').textContent).toContain('Part 3 of 3');
  });

  it('says nothing of why in a path of its author’s own', () => {
    panel();
    expect(the('ol', 'Reading path').textContent).not.toContain('The newest');
    expect(named('select', 'Order')).toEqual([]);
  });

  it('says so where nothing is known of the order', () => {
    const unknown = 'Nothing found in these posts says what to read first, so their dates decide.';
    panel({ guide: MINED });
    expect(the('section', 'Reading path').textContent).not.toContain(unknown);
    const path = { order: 'newest-first', orders: ['newest-first', 'as-written'], better: null } as const;
    panel({ guide: { ...MINED, path } });
    expect(the('section', 'Reading path').textContent).toContain(unknown);
    panel({ guide: { ...MINED, path: { ...path, orders: [] } } });
    expect(the('section', 'Reading path').textContent).not.toContain(unknown);
  });

  it('says so where it leads from subject to subject, and which posts are on each', () => {
    const severalSubjects = 'These posts are on several subjects, so each has its step.';
    panel({ guide: MINED });
    expect(the('section', 'Reading path').textContent).not.toContain(severalSubjects);
    const [first, ...others] = MINED.steps.content;
    const posts = [first!, others[0]!].flatMap(({ url }) => url ?? []);
    const reason = { kind: 'subject', name: 'retries', posts } as const;
    panel({ guide: { ...MINED, steps: { ...MINED.steps, content: [{ ...first!, reason }, ...others] } } });
    expect(the('section', 'Reading path').textContent).toContain(severalSubjects);
    const [step] = the('ol', 'Reading path').querySelectorAll(':scope > li');
    expect(step?.textContent).toContain('Begins “retries”: 2 posts of this topic');
    expect([...step!.querySelectorAll('details a')].map(({ textContent }) => textContent)).toEqual([
      first?.title,
      others[0]?.title,
    ]);
  });

  it('goes in the order that the reader chooses', () => {
    panel({ guide: MINED });
    const order = the('select', 'Order') as HTMLSelectElement;
    expect([...order.options].map(({ text: label }) => label)).toEqual([
      'From the ground up',
      'Newest first',
      'In the order written',
    ]);
    order.value = 'as-written';
    void act(() => void order.dispatchEvent(new Event('change', { bubbles: true })));
    expect(events.onOrderPath).toHaveBeenLastCalledWith('as-written');
  });

  it.each([
    ['Accept', true, 'The path has changed.'],
    ['Keep mine', false, 'Your path stays as it is.'],
  ])('tells of a better one, and lets the reader %s', async (name, isTaken, said) => {
    const before = [{ order: 'newest-first' as const, steps: [postUrl('a')], declined: [] }];
    vi.mocked(events.onDecidePath).mockResolvedValue({ kept: true, value: before });
    panel({ guide: BETTER });
    const better = the('section', 'A better path was found');
    expect(better.textContent).toContain('Left outYour Retry Budget Is Smaller Than You Think');
    expect(better.textContent).toContain('MovedThe Queue Was Never the Problem');
    press(within(better, 'button', name));
    await settle();
    expect(events.onDecidePath).toHaveBeenLastCalledWith(isTaken);
    panel({ guide: MINED });
    expect(the('section', 'Reading path').textContent).toContain(said);
    press(within(the('section', 'Reading path'), 'button', 'Undo'));
    await settle();
    expect(events.onRestorePaths).toHaveBeenLastCalledWith(before);
  });
});

describe('a guide that its author meant to publish', () => {
  it('is said to be broken, with the reason, on the topic’s page and post alone', () => {
    const of = (page: string): string => {
      const shown = view({ guide: COMPILED });
      const archive = { ...shown.archive, faultyGuides: [{ page: page as Address, fault: 'path' as const }] };
      panel({}, { view: { ...shown, archive }, recognition: RECOGNITION });
      return document.body.textContent ?? '';
    };
    const { archive, topic } = COMPILED;
    expect(of(`${archive}/tags/${topic.slug}`)).toContain(
      'A step of its reading path has no name, or its address is none of the web.',
    );
    expect(of(`${archive}/tags/another`)).not.toContain('reading path has no name');
  });

  it('is said to be so where no post is open, too, as on the topic’s own page', () => {
    const shown = view({ guide: COMPILED });
    const { archive, topic } = COMPILED;
    const page = `${archive}/tags/${topic.slug}` as Address;
    const broken = { ...shown.archive, faultyGuides: [{ page, fault: 'path' as const }] };
    panel({}, { view: { ...shown, post: null, archive: broken }, recognition: null });
    expect(document.body.textContent).toContain(
      'A step of its reading path has no name, or its address is none of the web.',
    );
    expect(document.body.textContent).not.toContain('Pick the article');
  });
});

describe('a guide published in part', () => {
  it('says of each section where it comes from', () => {
    panel({ guide: MIXED });
    expect(the('section', 'Reading path').querySelector(`a[href="${TOPIC_PAGE}"]`)?.textContent).toBe('Topic page');
    const made = the('section', 'References').querySelector('button');
    expect(made?.textContent).toBe('Put together by Waymark');
    expect(made === null ? '' : description(made)).toContain('has no such section');
  });

  it('shows the first posts beside the path, then all, and marks the new ones', () => {
    panel({ guide: MIXED });
    const more = (): number => the('section', 'Reading path').querySelectorAll('ul li').length;
    expect(more()).toBe(5);
    expect(the('section', 'Reading path').querySelector('ul li')?.textContent).toContain('New');
    press(the('button', 'Show all 10'));
    expect(more()).toBe(10);
  });

  it('draws the first of a thousand references, and all when asked', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => ({ title: `Post ${at}`, url: null, summary: null }));
    panel({ guide: { ...MIXED, references: { origin: 'compiled', content: many } } });
    const drawn = (): number => the('section', 'References').querySelectorAll('li').length;
    expect(drawn()).toBe(20);
    press(the('button', 'Show all 1,000'));
    expect(drawn()).toBe(1_000);
  });
});
