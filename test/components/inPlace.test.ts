import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goTo } from '../../entrypoints/in-page/resume/goTo';
import { markChanges } from '../../entrypoints/in-page/resume/markChanges';
import { blockHash } from '../../lib/model/body';

const TEXT = 'A queue does not add capacity, it adds a place to wait.';
const PLACE = { block: 0, fraction: 0.5, quote: TEXT, before: '', after: '', at: 1 };

let block: HTMLElement;
beforeEach(() => {
  // jsdom has no layout.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('scrollTo', () => {});
  block = document.body.appendChild(document.createElement('p'));
  block.textContent = TEXT;
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe.each<[string, () => () => void]>([
  ['waymark-changes', () => markChanges([block], [blockHash(TEXT)])],
  ['waymark-line', () => goTo([block], PLACE)],
])('%s', (name, show) => {
  const shown = (): Element | null => document.querySelector(name);

  it('stands under the root of the page until it is taken away', () => {
    const end = show();
    expect(shown()?.parentNode).toBe(document.documentElement);
    end();
    expect(shown()).toBeNull();
  });

  it('goes where the page moves it', async () => {
    show();
    document.body.append(shown()!);
    await vi.waitFor(() => expect(shown()).toBeNull());
  });
});
