import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PromptCard, type PromptCardProps } from '../../components/card/PromptCard';
import { provideText } from '../../components/text';
import type { PostUrl } from '../../lib/model/post';
import type { PromptCard as Card } from '../../lib/model/prompt';
import { CARDS } from '../gallery/prompts';
import { english } from './english';
import { named, press, show, the } from './screen';
import { trustEvents } from './trust';

provideText(english);
const trust = trustEvents();
const onEnd = vi.fn<PromptCardProps['onEnd']>();
const onOpenPanel = vi.fn<() => void>();

beforeEach(() => {
  vi.clearAllMocks();
  trust.given = true;
  unmount();
  document.body.replaceChildren();
});

function unmount(): void {
  const root = document.querySelector('#root');
  if (root !== null) render(null, root);
}

const card = (shown: Card, panel: PromptCardProps['onOpenPanel'] = onOpenPanel): void =>
  show(<PromptCard card={shown} onEnd={onEnd} onOpenPanel={panel} />);
const escape = (): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));

describe('the card with a next step', () => {
  it('is a region with the post as a link, and says why it is next and how long it takes', () => {
    card(CARDS.next);
    const region = the('section', 'Next in this path');
    expect(the('a', 'Read next: The Queue Was Never the Problem').getAttribute('href')).toBe(CARDS.next.next.url);
    expect(region.textContent).toContain('Step 2 of 3 on Queues\u00a0· the middle one, from 2015');
    expect(region.textContent.match(/You finished this post\./g)).toHaveLength(1);
    expect(region.textContent).toContain('6 min');
  });

  it('gives its author’s words for the next step, where there are some, and nothing where nothing is known', () => {
    card(CARDS.resume);
    expect(document.body.textContent).toContain('Step 3 of 3 on Queues\u00a0· foundational context');
    unmount();
    card({ ...CARDS.next, next: { ...CARDS.next.next, reason: null } });
    expect(document.querySelector('.why')?.textContent).toBe('Step 2 of 3 on Queues');
  });

  it('names no topic that is called like the post', () => {
    card({ ...CARDS.next, topic: CARDS.next.next.title.toUpperCase() });
    expect(document.querySelector('.why')?.textContent).toBe('Step 2 of 3\u00a0· the middle one, from 2015');
  });

  it('says only the place on the path where the reader has named the topic', () => {
    card({ ...CARDS.next, topic: null });
    expect(document.querySelector('.why')?.textContent).toBe('Step 2 of 3\u00a0· the middle one, from 2015');
  });

  it('says “Resume” of a post begun, and nothing of a length it does not know', () => {
    card(CARDS.resume);
    expect(the('a', `Resume: ${CARDS.resume.next.title}`).textContent).not.toContain('min');
  });

  it('tells each of the reader’s answers', () => {
    card(CARDS.next);
    for (const name of ['Later', 'Stop for this topic', 'Close']) press(the('button', name));
    const link = the('a', 'Read next: The Queue Was Never the Problem');
    // The browser follows the link by itself; jsdom cannot.
    link.addEventListener('click', (event) => event.preventDefault());
    press(link);
    expect(onEnd.mock.calls.flat()).toEqual(['later', 'stop', 'dismissed', 'opened']);
  });

  it('announces itself politely and leaves the focus where it is', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    card(CARDS.next);
    await vi.waitFor(() =>
      expect(document.querySelector('output')?.textContent).toBe('Next in this path: The Queue Was Never the Problem'),
    );
    expect(document.activeElement).toBe(elsewhere);
  });

  it('answers no event that a page’s script has made', () => {
    trust.given = false;
    card(CARDS.next);
    for (const button of document.querySelectorAll('button')) press(button);
    const link = the('a', 'Read next: The Queue Was Never the Problem');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    escape();
    expect(onEnd).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(true);
  });

  it('offers no link to what is no web address', () => {
    card({ ...CARDS.next, next: { ...CARDS.next.next, url: 'javascript:alert(1)' as PostUrl } });
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  it('shows a title that looks like markup as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    card({ ...CARDS.next, next: { ...CARDS.next.next, title } });
    expect(the('a', `Read next: ${title}`).textContent).toContain(title);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the card where the path goes on in another blog', () => {
  it('says no more than that, and has no link: a press is answered by the background', () => {
    card(CARDS.elsewhere);
    const region = the('section', 'Next in this path');
    expect(region.textContent).toContain('The path goes on in another blog.Step 2 of 3');
    expect(region.querySelectorAll('a')).toHaveLength(0);
    press(the('button', 'Read next'));
    expect(onEnd.mock.calls).toEqual([['opened']]);
  });
});

describe('Escape', () => {
  it('closes the card', () => {
    card(CARDS.next);
    escape();
    expect(onEnd.mock.calls).toEqual([['dismissed']]);
  });

  it('is nothing to a card that was taken away', () => {
    card(CARDS.next);
    unmount();
    escape();
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('belongs to the page where the page has answered it, and to a field where one has the focus', () => {
    card(CARDS.next);
    const preventing = (event: Event): void => event.preventDefault();
    document.addEventListener('keydown', preventing);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    document.removeEventListener('keydown', preventing);
    document.body.appendChild(document.createElement('textarea')).focus();
    escape();
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('the card at the end of a path', () => {
  it('says so, counts what is not ticked, and opens the checklist', () => {
    card(CARDS.complete);
    const region = the('section', 'Path complete');
    expect(region.textContent).toContain('5 items of the checklist are not ticked yet.');
    press(the('button', 'Open the checklist'));
    expect(onOpenPanel).toHaveBeenCalledOnce();
    expect(onEnd.mock.calls).toEqual([['dismissed']]);
  });

  it('says it without the topic where the reader has named it', () => {
    card(CARDS['complete-own']);
    expect(the('section', 'Path complete').textContent).toContain('You have read all 3 posts of this path.');
  });

  it('offers no checklist where nothing is open, or where there is no panel', () => {
    card(CARDS['nothing-open']);
    expect(named('button', 'Open the checklist')).toHaveLength(0);
    card(CARDS.complete, null);
    expect(named('button', 'Open the checklist')).toHaveLength(0);
  });
});
