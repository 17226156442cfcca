import { browser } from 'wxt/browser';
import type { TextPart } from '../model/search';
import { omniboxPlain, omniboxXml } from './omniboxText';

export interface OmniboxSuggestion {
  readonly url: string;
  readonly parts: readonly TextPart[];
}

export interface OmniboxAnswer {
  readonly suggestions: readonly OmniboxSuggestion[];
  /** What is wrong with what was typed, in place of the hint; null for nothing. */
  readonly problem: string | null;
}

/** The address bar after the keyword `wm`. Firefox for Android has none. */
export function answerOmnibox(suggest: (typed: string) => Promise<OmniboxAnswer>, hint: () => string): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  const describe = import.meta.env.FIREFOX ? omniboxPlain : omniboxXml;
  const say = (text: string): void =>
    void omnibox.setDefaultSuggestion({ description: describe([{ text, hit: false }]) });
  say(hint());
  let typedLast = '';
  omnibox.onInputChanged.addListener((typed, show) => {
    typedLast = typed;
    void suggest(typed).then(
      ({ suggestions, problem }) => {
        if (typed !== typedLast) return;
        say(problem ?? hint());
        show(suggestions.map(({ url, parts }) => ({ content: url, description: describe(parts) })));
      },
      () => show([]),
    );
  });
  omnibox.onInputEntered.addListener((entered, disposition) => {
    // A suggestion's content is its address; what was only typed goes to the search page.
    const url = /^https?:\/\//.test(entered)
      ? entered
      : browser.runtime.getURL(`/sidepanel.html?q=${encodeURIComponent(entered)}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
