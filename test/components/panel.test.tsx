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
    onPickBody: vi.fn<PanelEvents['onPickBody']>(),
    onPausePrompts: vi.fn<PanelEvents['onPausePrompts']>(),
  };
});
afterEach(() => {
  show(<p />);
  vi.useRealTimers();
});

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
    panel({ guide: COMPILED });
    const regions = ['Definition', 'What the posts argue', 'Checklist', 'Watch out for', 'Related posts', 'References'];
    expect(regions.filter((name) => named('section', name).length !== 1)).toEqual([]);
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
    expect(document.querySelector('details')?.textContent).toContain('Recognised as a post by: Structured data.');
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
  it('defines the topic by its figures', () => {
    panel({ guide: COMPILED });
    const words = the('section', 'Definition').textContent;
    expect(words).toContain('3 posts on Queues, from Feb 2023 to Sep 2025.');
    expect(words).toContain('Closest topics: reliability, databases, and operations.');
  });

  it('marks what is said of any topic, with years as years', () => {
    panel({ guide: COMPILED });
    const words = the('section', 'Watch out for').textContent;
    expect(words).toContain('Applying advice from 2023 without');
    expect(words).toContain('General advice');
  });

  it('names the post behind each argument', () => {
    panel({ guide: COMPILED });
    expect(named('a', `In “${SUMMARIES[0][0]}”`)).toHaveLength(1);
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
    expect(of(`${archive}/tags/${topic.slug}`)).toContain('A step of its reading path has no name or no web address.');
    expect(of(`${archive}/tags/another`)).not.toContain('reading path has no name');
  });
});

describe('a guide published in part', () => {
  it('says of each section where it comes from', () => {
    panel({ guide: MIXED });
    expect(the('section', 'Reading path').querySelector(`a[href="${TOPIC_PAGE}"]`)?.textContent).toBe('Topic page');
    const made = the('section', 'Watch out for').querySelector('button');
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
