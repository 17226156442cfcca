import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showCard, type ShownCard } from '../../entrypoints/in-page/card/showCard';
import type { PromptChoice } from '../../lib/model/prompt';
import { CARDS } from '../gallery/prompts';

vi.mock('../../lib/messages/client', () => ({ send: vi.fn<() => Promise<null>>() }));
vi.mock('../../lib/platform/messageOf', async () => ({ messageOf: (await import('./english')).english }));

// What jsdom lacks. Where nothing is drawn, nothing is observed: what is seen of a card is for a real browser to show.
HTMLElement.prototype.showPopover ??= () => {};
class Unseeing {
  observe(): void {}
  disconnect(): void {}
}

const HOST = 'waymark-card';
/** The page's idea of the card: a custom element of the same name, that asks for the root it is not to get. */
class Spy extends HTMLElement {
  readonly internals = this.attachInternals();
}
customElements.define(HOST, Spy);

const onEnd = vi.fn<(choice: PromptChoice) => void>();
const onPage = (): Spy | null => document.querySelector<Spy>(HOST);
let shown: ShownCard;

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('IntersectionObserver', Unseeing);
  shown = showCard(CARDS.next, onEnd);
});
afterEach(() => {
  shown.end('ignored');
  vi.unstubAllGlobals();
});

describe('the card on a page', () => {
  it('is closed to the page, also to a custom element that the page has defined under its name', () => {
    expect(onPage()).toBeInstanceOf(Spy);
    expect(onPage()?.shadowRoot).toBeNull();
    expect(onPage()?.internals.shadowRoot).toBeNull();
  });

  it('measures itself only when it is on the page', () => {
    shown.end('later');
    const whenMeasured: boolean[] = [];
    const width = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get');
    width.mockImplementation(function (this: HTMLElement) {
      whenMeasured.push(this.isConnected);
      return 360;
    });
    shown = showCard(CARDS.next, onEnd);
    width.mockRestore();
    expect(whenMeasured).toEqual([true]);
  });

  it('ends once, with the first answer, and leaves nothing behind', () => {
    shown.end('later');
    shown.end('ignored');
    expect(onEnd.mock.calls).toEqual([['later']]);
    expect(onPage()).toBeNull();
  });

  it.each([
    ['away', (card: Element | null) => card?.remove()],
    ['elsewhere', (card: Element | null) => document.body.append(card ?? '')],
  ])('ends where the page takes it %s, and that is not the reader’s doing', async (_, take) => {
    take(onPage());
    await vi.waitFor(() => expect(onEnd.mock.calls).toEqual([['taken']]));
    expect(onPage()).toBeNull();
  });
});
