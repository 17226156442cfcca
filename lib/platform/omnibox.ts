import { browser } from 'wxt/browser';
import type { TextPart } from '../model/search';
import { omniboxPlain, omniboxXml } from './omniboxText';

export interface OmniboxSuggestion {
  readonly url: string;
  readonly parts: readonly TextPart[];
}

/** The address bar after the keyword `wm`. Firefox for Android has none. */
export function answerOmnibox(suggest: (typed: string) => Promise<readonly OmniboxSuggestion[]>, hint: () => string): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  const describe = import.meta.env.FIREFOX ? omniboxPlain : omniboxXml;
  omnibox.setDefaultSuggestion({ description: describe([{ text: hint(), hit: false }]) });
  let typedLast = '';
  omnibox.onInputChanged.addListener((typed, show) => {
    typedLast = typed;
    void suggest(typed).then(
      (found) => {
        if (typed === typedLast) show(found.map(({ url, parts }) => ({ content: url, description: describe(parts) })));
      },
      () => show([]),
    );
  });
  omnibox.onInputEntered.addListener((entered, disposition) => {
    // A suggestion's content is its address; what was only typed goes to the search page.
    const url = /^https?:\/\//.test(entered) ? entered : browser.runtime.getURL(`/sidepanel.html?q=${encodeURIComponent(entered)}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
