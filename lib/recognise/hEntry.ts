import type { PageFacts } from '../model/page';
import { oneLine } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { unclobbered } from '../model/unclobbered';
import { closestAround, elementsIn, writtenIn } from './elementsIn';

/** Roots of microformats: a property belongs to the nearest one around it. */
const ROOT = '.h-entry, .h-cite, .h-card, .h-event';
const NO_POST = '.h-entry, .h-cite, .u-comment, nav, aside, footer';

/**
 * The page's one microformats2 entry (microformats.org/wiki/h-entry); null for none, or for several: that is a feed.
 */
export function readHEntry(page: Document): { readonly facts: PageFacts; readonly topics: readonly Topic[] } | null {
  const entries = elementsIn(page, '.h-entry:not(.u-comment)').filter(
    (entry) => closestAround(entry, NO_POST) === null,
  );
  // A post's page may show a feed of others below it.
  const outside = entries.filter((entry) => unclobbered(entry).closest('.h-feed') === null);
  const [entry, ...others] = outside.length > 0 ? outside : entries;
  if (entry === undefined || others.length > 0) return null;
  const own = (selector: string): Element[] =>
    elementsIn(entry, selector).filter(
      (part) => !unclobbered(part).matches(ROOT) && closestAround(part, ROOT) === entry,
    );
  const title = lineOf(own('.p-name')[0]);
  const written = writtenDate(own('.dt-published')[0]);
  if (title === null && written === null) return null;
  return {
    facts: { title, written, summary: lineOf(own('.p-summary')[0]), language: null },
    topics: own('.p-category').flatMap((category) => topicOf(writtenIn(category)) ?? []),
  };
}

/**
 * The date that an element gives to machines, with the one it shows where only that tells the author's day; else that.
 */
export function writtenDate(element: Element | undefined): string | null {
  const forMachines = ['datetime', 'content', 'title']
    .map((name) => element?.getAttribute(name))
    .find((value) => /\d{4}/.test(value ?? ''));
  const shown = lineOf(element);
  return forMachines?.endsWith('Z') === true ? `${forMachines} (${shown ?? ''})` : (forMachines ?? shown);
}

export function lineOf(element: Element | null | undefined): string | null {
  return oneLine(element ? writtenIn(element) : '') || null;
}
