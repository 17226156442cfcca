import { unclobbered } from '../model/unclobbered';

/** Of one kind; each is asked what stands around it, as deep as it lies. */
const MOST_ELEMENTS = 2_000;

/**
 * The first elements below another that a selector matches, in document order. Short: every page pays for each letter
 * of it.
 */
export function elementsIn(within: ParentNode, selector: string): Element[] {
  return [...unclobbered(within as ParentNode & Node).querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
}

/** The text within an element, as it was written. */
export function writtenIn(element: Element): string {
  return unclobbered(element).textContent ?? '';
}

/** What holds an element, and the nearest around it, from there on, that a selector matches. */
export function parentOf(element: Element): Element | null {
  return unclobbered(element).parentElement;
}

export function closestAround(element: Element, selector: string): Element | null {
  const parent = parentOf(element);
  return parent && unclobbered(parent).closest(selector);
}
