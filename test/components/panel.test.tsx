import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelEvents } from '../../components/panel/Panel';
import { provideText } from '../../components/text';
import type { ShownItem } from '../../lib/model/checklist';
import type { Surface } from '../../lib/model/surface';
import { COMPILED, MIXED, postUrl, SUMMARIES, TOPIC_PAGE } from '../gallery/guides';
import { RECOGNITION, TICKS, view } from '../gallery/views';
import { english } from './english';
import { description, named, press, show, the, type } from './screen';

provideText(english);

let events: PanelEvents;
beforeEach(() => {
  vi.useFakeTimers();
  events = {
    onOpen: vi.fn<PanelEvents['onOpen']>(),
    onMark: vi.fn<PanelEvents['onMark']>(),
    onAllTopics: vi.fn<PanelEvents['onAllTopics']>(),
    onSwitchTopic: vi.fn<PanelEvents['onSwitchTopic']>(),
    onRetry: vi.fn<PanelEvents['onRetry']>(),
    onAddSite: vi.fn<PanelEvents['onAddSite']>(),
    onPin: vi.fn<PanelEvents['onPin']>(),
    onTick: vi.fn<PanelEvents['onTick']>(),
    onNote: vi.fn<PanelEvents['onNote']>(),
    onAddItem: vi.fn<PanelEvents['onAddItem']>(),
    onRemoveItem: vi.fn<PanelEvents['onRemoveItem']>(),
    onRestoreItem: vi.fn<PanelEvents['onRestoreItem']>(),
    onResumePrompts: vi.fn<PanelEvents['onResumePrompts']>(),
    onPickBody: vi.fn<PanelEvents['onPickBody']>(),
    onPausePrompts: vi.fn<PanelEvents['onPausePrompts']>(),
  };
});
afterEach(() => {
  show(<p />);
  vi.useRealTimers();
});

type Topic = Extract<Surface, { kind: 'topic' }>;

function panel(of: Parameters<typeof view>[0] = {}, more: Partial<Topic> = {}): Topic {
  const state: Topic = { kind: 'topic', view: view(of), pinned: false, promptsStopped: false, promptLog: [], promptsPaused: false, bodyPicked: false, recognition: null, ...more };
  show(<Panel state={state} {...events} />);
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
    expect(events.onNote).toHaveBeenCalledWith(itemOf(state, FULL), 'We drop the oldest.', FULL);
  });

  it('saves a note shortly after the last key, and one cut short by the panel going away', () => {
    panel({ ticks: TICKS });
    const field = the('textarea', 'Note', AGE) as HTMLTextAreaElement;
    type(field, 'First');
    pass(300);
    type(field, 'First, second');
    pass(300);
    expect(events.onNote).not.toHaveBeenCalled();
    pass(300);
    expect(vi.mocked(events.onNote).mock.calls.map(([, note]) => note)).toEqual(['First, second']);
    type(field, 'First, second, third');
    show(<p />);
    expect(vi.mocked(events.onNote).mock.lastCall?.[1]).toBe('First, second, third');
  });

  it('takes items of the reader, as one line and never empty', () => {
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
    expect(field.value).toBe('');
  });

  it('removes an item of the reader, and brings it back', () => {
    const state = panel({ ticks: TICKS });
    press(the('button', 'Remove', OWN));
    expect(events.onRemoveItem).toHaveBeenCalledWith(itemOf(state, OWN));
    press(the('button', 'Undo'));
    expect(events.onRestoreItem).toHaveBeenCalledWith(itemOf(state, OWN));
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

describe('a compiled guide', () => {
  it('defines the topic by its figures', () => {
    panel({ guide: COMPILED });
    const words = the('section', 'Definition').textContent;
    expect(words).toContain('3 posts on Queues, from Feb 2023 to Sep 2025.');
    expect(words).toContain('Closest topics: reliability, databases, and operations.');
  });

  it('marks what is said of any topic, with years as years', () => {
    panel({ guide: COMPILED });
    const words = the('section', 'Common failure modes').textContent;
    expect(words).toContain('Applying advice from 2023 without');
    expect(words).toContain('General advice');
  });

  it('names the post behind each argument', () => {
    panel({ guide: COMPILED });
    expect(named('a', `In “${SUMMARIES[0][0]}”`)).toHaveLength(1);
  });
});

describe('a guide published in part', () => {
  it('says of each section where it comes from', () => {
    panel({ guide: MIXED });
    expect(the('section', 'Reading path').querySelector(`a[href="${TOPIC_PAGE}"]`)?.textContent).toBe('Topic page');
    expect(the('section', 'Common failure modes').textContent).toContain('Compiled');
  });

  it('shows the first posts beside the path, then all, and marks the new ones', () => {
    panel({ guide: MIXED });
    const more = (): number => the('section', 'Reading path').querySelectorAll('ul li').length;
    expect(more()).toBe(5);
    expect(the('section', 'Reading path').querySelector('ul li')?.textContent).toContain('New');
    press(the('button', 'Show all 10'));
    expect(more()).toBe(10);
  });
});
