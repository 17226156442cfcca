import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideText } from '../../components/text';
import { TroubleBar } from '../../components/TroubleBar';
import type { Trouble } from '../../lib/model/trouble';
import { english } from './english';
import { named, press, show, the } from './screen';

provideText(english);

const onAgain = vi.fn<() => void>();
const onClose = vi.fn<() => void>();
const bar = (trouble: Trouble | null): void =>
  show(<TroubleBar trouble={trouble} onAgain={onAgain} onClose={onClose} />);
const region = (): Element => document.querySelector('output')!;
beforeEach(() => vi.clearAllMocks());

describe('the bar of what went wrong', () => {
  it('is a region that is there before there is something in it, so that it is read out', () => {
    bar(null);
    const before = region();
    expect(before.textContent).toBe('');
    bar({ kind: 'failed', code: 'storage-full', canRetry: true });
    expect(region()).toBe(before);
    expect(before.textContent).toContain('Your disk is full, so nothing more can be saved. This was not done.');
  });

  it('offers to try again where that makes sense, and goes when the reader has seen it', () => {
    bar({ kind: 'failed', code: 'storage-blocked', canRetry: true });
    press(the('button', 'Try again'));
    press(the('button', 'Close'));
    expect([onAgain.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    bar({ kind: 'failed', code: 'unknown', canRetry: false });
    expect(named('button', 'Try again')).toEqual([]);
  });

  it('says what becomes of what is read while that cannot be saved', () => {
    bar({ kind: 'unsaved', code: 'storage-full' });
    expect(region().textContent).toContain('What you read is kept until there is room again');
    expect(region().querySelector('button')).toBeNull();
  });
});
