import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddingNote } from '../../components/note/AddingNote';
import { provideText } from '../../components/text';
import type { ArchiveId } from '../../lib/model/archive';
import type { Adding } from '../../lib/model/overview';
import { english } from './english';
import { press, show, the } from './screen';
import { trustEvents } from './trust';

provideText(english);
trustEvents();
const archive = 'https://fieldnotes.example/notes' as ArchiveId;
const onEnd = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  onEnd.mockClear();
});
afterEach(() => {
  show(<i />);
  vi.useRealTimers();
});

function note(adding: Adding, posts: number | null = null): void {
  show(<AddingNote adding={adding} posts={posts} onEnd={onEnd} />);
}

function later(ms: number): void {
  void act(() => void vi.advanceTimersByTime(ms));
}

describe('the note on a page whose site is being added', () => {
  it('says how it goes on, with the count in the end, as a status', () => {
    note({ kind: 'reading', archive });
    expect(document.querySelector('output')?.textContent).toBe('Reading fieldnotes.example/notes for the first time…');
    note({ kind: 'added', archive }, 52);
    expect(document.querySelector('output')?.textContent).toBe('fieldnotes.example/notes was added: 52 posts.');
    note({ kind: 'failed', archive, code: 'timeout' });
    expect(document.querySelector('output')?.textContent).toBe('The site took too long to answer.');
  });

  it('stays while the site is read, and goes by itself after its end', () => {
    note({ kind: 'reading', archive });
    later(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    note({ kind: 'added', archive }, 1);
    later(15_000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('goes by its cross and by Escape', () => {
    note({ kind: 'reading', archive });
    press(the('button', 'Close'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(onEnd).toHaveBeenCalledTimes(2);
  });
});
