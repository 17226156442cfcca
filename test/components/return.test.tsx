import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PickArticle } from '../../components/panel/PickArticle';
import { PromptLog } from '../../components/panel/PromptLog';
import { SinceRead } from '../../components/panel/SinceRead';
import { ResumeChip, type ChipEnd } from '../../components/resume/ResumeChip';
import { provideText } from '../../components/text';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import type { PromptOutcome } from '../../lib/model/promptLog';
import { english } from './english';
import { press, show, the } from './screen';
import { trustEvents } from './trust';

provideText(english);
const trust = trustEvents();
const onEnd = vi.fn<(how: ChipEnd) => void>();

beforeEach(() => {
  vi.clearAllMocks();
  trust.given = true;
  const root = document.querySelector('#root');
  if (root !== null) render(null, root);
  document.body.replaceChildren();
});

const KEY = { code: 'KeyC', altKey: true, shiftKey: true };
const key = (keys: KeyboardEventInit): boolean =>
  window.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...keys }));

describe('the chip of a reader who comes back', () => {
  it('says where it leads, by the section and the share', () => {
    show(<ResumeChip section="What to watch" percent={43} onEnd={onEnd} />);
    expect(the('section', 'Where you stopped').textContent).toContain('Resume at “What to watch” · 43%');
    show(<ResumeChip section={null} percent={43} onEnd={onEnd} />);
    expect(the('section', 'Where you stopped').textContent).toContain('Resume at 43%');
  });

  it('answers a press, its key, Escape and its cross', () => {
    show(<ResumeChip section={null} percent={43} onEnd={onEnd} />);
    press(the('button', 'Resume at 43%'));
    key(KEY);
    key({ key: 'Escape' });
    press(the('button', 'Close'));
    expect(onEnd.mock.calls.flat()).toEqual(['resumed', 'resumed', 'dismissed', 'dismissed']);
  });

  it('answers no other key, and no event that a page’s script has made', () => {
    show(<ResumeChip section={null} percent={43} onEnd={onEnd} />);
    for (const other of [{ code: 'KeyC' }, { ...KEY, ctrlKey: true }, { ...KEY, code: 'KeyD' }]) key(other);
    trust.given = false;
    press(the('button', 'Resume at 43%'));
    key(KEY);
    key({ key: 'Escape' });
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('becomes small when it is ignored, keeps its name and its place, and leaves the focus where it is', async () => {
    vi.useFakeTimers();
    const field = document.body.appendChild(document.createElement('button'));
    field.focus();
    show(<ResumeChip section="What to watch" percent={43} onEnd={onEnd} />);
    expect(document.activeElement).toBe(field);
    await act(() => void vi.advanceTimersByTime(16_000));
    const button = the('button', 'Resume at “What to watch” · 43%');
    expect(button.textContent).toBe('43%');
    // A press on its way to the whole chip meets it all the same.
    expect(button.querySelector('.held')).not.toBeNull();
    await act(() => void vi.advanceTimersByTime(600_000));
    vi.useRealTimers();
    expect(button.querySelector('.held')).toBeNull();
    expect(onEnd).not.toHaveBeenCalled();
    press(button);
    expect(onEnd.mock.calls.flat()).toEqual(['resumed']);
  });

  const scrollTo = (top: number): void => {
    Object.assign(window, { scrollY: top });
    window.dispatchEvent(new Event('scroll'));
  };

  it('goes once the reader scrolls, and not when the page does', () => {
    scrollTo(0);
    show(<ResumeChip section={null} percent={43} onEnd={onEnd} />);
    scrollTo(400);
    trust.given = false;
    window.dispatchEvent(new Event('wheel'));
    scrollTo(800);
    trust.given = true;
    expect(onEnd).not.toHaveBeenCalled();
    window.dispatchEvent(new Event('wheel'));
    scrollTo(810);
    expect(onEnd).not.toHaveBeenCalled();
    scrollTo(880);
    expect(onEnd.mock.calls.flat()).toEqual(['ignored']);
    scrollTo(0);
  });
});

describe('the panel on a post that was read', () => {
  const changed = {
    readAt: Date.UTC(2026, 2, 12),
    blocks: [
      { block: 3, text: 'Put differently.' },
      { block: 9, text: 'x'.repeat(200) },
    ],
  };

  it('says how much changed since, and lists it', () => {
    show(<SinceRead topic="Scale" changed={changed} newer={null} />);
    expect(document.querySelector('summary')?.textContent).toBe(
      '2 paragraphs changed since you read this in March 2026',
    );
    expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent.length)).toEqual([16, 141]);
  });

  it('says how many posts are newer, and when the newest came', () => {
    show(<SinceRead topic="Scale" changed={null} newer={{ count: 2, newest: '2025-11-24' }} />);
    expect(document.body.textContent).toBe('Beside the path: 2 newer posts on Scale; the newest is from November 2025');
  });

  it('says nothing where nothing is new', () => {
    show(<SinceRead topic="Scale" changed={null} newer={null} />);
    expect(document.body.textContent).toBe('');
  });
});

describe('the log of cards', () => {
  const note = (at: number, outcome: PromptOutcome) => ({
    at,
    archive: 'https://a.example' as ArchiveId,
    topic: 'Scale',
    post: 'https://a.example/p' as PostUrl,
    title: `Post ${at}`,
    outcome,
  });

  it('says of each post why a card came or not, and how it ended', () => {
    const notes = [
      note(3, { kind: 'shown', card: 'next', ended: 'later' }),
      note(2, { kind: 'shown', card: 'complete', ended: null }),
      note(1, { kind: 'refused', because: 'quiet' }),
    ];
    show(<PromptLog notes={notes} paused={false} onPausePrompts={() => {}} />);
    const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('The next step was offered. You chose “Later”.');
    expect(rows[1]).toMatch(/You were told that the path is complete\.$/);
    expect(rows[2]).toContain('Nothing was offered: you had ignored two offers in a row on this site.');
  });

  it('asks for a day without cards, and takes it back', () => {
    const onPause = vi.fn<(pause: boolean) => void>();
    show(<PromptLog notes={[]} paused={false} onPausePrompts={onPause} />);
    press(the('button', 'No offers for a day'));
    show(<PromptLog notes={[]} paused onPausePrompts={onPause} />);
    press(the('button', 'Allow offers again'));
    expect(onPause.mock.calls.flat()).toEqual([true, false]);
  });
});

describe('picking the article', () => {
  it('is offered once, and can be taken back', () => {
    const onPick = vi.fn<(forget: boolean) => void>();
    show(<PickArticle picked onPickBody={onPick} />);
    press(the('button', 'Pick the article'));
    press(the('button', 'Find it by itself again'));
    expect(onPick.mock.calls.flat()).toEqual([false, true]);
  });
});
