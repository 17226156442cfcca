import type { PostFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { dayIn } from '../model/day';

/** The page's one microformats2 entry (microformats.org/wiki/h-entry); null for none, or for several: that is a feed. */
export function readHEntry(page: Document): { readonly facts: PostFacts; readonly topics: readonly Topic[] } | null {
  const entries = [...page.querySelectorAll('.h-entry')].filter((entry) => entry.parentElement?.closest('.h-entry, .h-cite, .u-comment') == null);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return null;
  const own = (selector: string): Element | null =>
    [...entry.querySelectorAll(selector)].find((part) => part.closest('.h-cite, .u-comment') === null) ?? null;
  const published = own('.dt-published');
  return {
    facts: {
      title: lineOf(own('.p-name')),
      date: dayIn(published?.getAttribute('datetime') ?? published?.textContent ?? ''),
      summary: lineOf(own('.p-summary')),
      language: null,
    },
    topics: [...entry.querySelectorAll('.p-category')].flatMap((category) => topicOf(category.textContent ?? '') ?? []),
  };
}

export function lineOf(element: Element | null | undefined): string | null {
  const line = oneLine(element?.textContent ?? '');
  return line === '' ? null : line;
}
