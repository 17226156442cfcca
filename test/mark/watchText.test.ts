import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchText, type TextWatch } from '../../lib/mark/watchText';

const onChange = vi.fn<() => void>();
let watch: TextWatch;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><p>One</p></main><aside>ads</aside>';
  watch = watchText(document, () => document.querySelector('main') ?? document.createElement('p'), onChange);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);

describe('watching a text', () => {
  it('tells of a change once the page has settled, once for many', async () => {
    const text = document.querySelector('p')!.firstChild as Text;
    for (const word of ['a', 'b', 'c']) text.data = word;
    await vi.advanceTimersByTimeAsync(100);
    expect(onChange).not.toHaveBeenCalled();
    await settle();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells nothing of changes beside the text', async () => {
    document.querySelector('aside')!.textContent = 'other ads';
    await settle();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells when the text itself was taken away', async () => {
    document.querySelector('main')!.remove();
    await settle();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('knows its own changes', async () => {
    document.querySelector('main')!.append('ours');
    watch.forget();
    await settle();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells nothing after its end', async () => {
    document.querySelector('main')!.append('late');
    watch.stop();
    await settle();
    expect(onChange).not.toHaveBeenCalled();
  });
});
