import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { PromptCard } from '../../components/card/PromptCard';
import { ElsewhereView } from '../../components/elsewhere/ElsewhereView';
import { Popup } from '../../components/popup/Popup';
import { provideText } from '../../components/text';
import { Onward } from '../../components/topic/Onward';
import { CARDS } from '../gallery/prompts';
import { NOTHING_UNDER_WAY, PATHS_UNDER_WAY, RECOGNITION, TICKS, view } from '../gallery/views';
import { english } from './english';
import { description, show, the } from './screen';

provideText(english);

const nothing = (): void => {};
const shown = view({ read: [1, 0.4], open: 0, ticks: TICKS });
const surface = {
  view: shown,
  pinned: false,
  back: null,
  promptsStopped: false,
  promptLog: [],
  promptsPaused: false,
  articlePicked: false,
  resumeAt: null,
  recognition: RECOGNITION,
};
const popupEvents = {
  onOpen: nothing,
  onMark: nothing,
  onResume: nothing,
  onSwitchTopic: nothing,
  onTopic: nothing,
  onAllTopics: nothing,
  onBack: nothing,
  onRetry: nothing,
  onAddSite: nothing,
  onAllow: nothing,
  onOpenPanel: nothing,
  onOpenLibrary: nothing,
  onOpenSettings: nothing,
};

const SURFACES: readonly (readonly [string, () => VNode])[] = [
  ['the next link of popup and panel', () => <Onward view={shown} onOpen={nothing} />],
  ['the popup', () => <Popup state={{ kind: 'topic', ...surface }} {...popupEvents} />],
  [
    'paths under way',
    () => (
      <ElsewhereView
        elsewhere={{ ...NOTHING_UNDER_WAY, ...PATHS_UNDER_WAY }}
        onOpen={nothing}
        onAddSite={nothing}
        onAllow={nothing}
      />
    ),
  ],
  ['the card', () => <PromptCard card={CARDS.next} onEnd={nothing} onOpenPanel={null} />],
];

/** Words as they are said: without signs, one space between, whatever element each stands in. */
function spoken(words: string): string {
  return words
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function seen(element: Element): string {
  return [...element.childNodes].map((node) => (node instanceof Element ? seen(node) : node.textContent)).join(' ');
}

describe('what is said of a control', () => {
  // WCAG 2.2, 2.5.3 "Label in Name": who says what is to be seen of a link to the computer gets that link.
  it.each(SURFACES)('has the words that are seen of it, in their order: %s', (_, what) => {
    show(what());
    const named = [...document.querySelectorAll('a[aria-label], button[aria-label]')];
    expect(named).not.toEqual([]);
    for (const control of named)
      expect(spoken(control.getAttribute('aria-label') ?? '')).toContain(spoken(seen(control)));
  });

  it('is of the time a post takes beside its link, not in its words', () => {
    show(<Onward view={shown} onOpen={nothing} />);
    const link = the('a', `Resume: ${shown.next?.title}`);
    expect(link.textContent).not.toContain('min');
    expect(description(link)).toMatch(/^\d+ min left$/);
  });
});
