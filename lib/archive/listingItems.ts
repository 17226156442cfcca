import type { Address } from '../model/address';

/** An element of this kind is an item by itself; lists and page parts are never one. */
const ITEM = new Set(['article', 'li', 'tr', 'dd']);
const LIST = new Set(['main', 'body', 'html', 'ul', 'ol', 'table', 'tbody', 'dl']);

/**
 * For each link, the part of the page that is about its post alone: the largest element around it that holds no link to
 * another post. This finds the items of any list without knowing its markup. Each element is entered at most twice.
 */
export function itemsOf(links: readonly { readonly anchor: Element; readonly url: Address }[]): Map<Element, Element> {
  const about = new Map<Element, Address | 'several'>();
  for (const { anchor, url } of links) {
    for (let element: Element | null = anchor; element !== null; element = element.parentElement) {
      const known = about.get(element);
      // What holds for an element holds for all around it.
      if (known === url || known === 'several') break;
      about.set(element, known === undefined ? url : 'several');
    }
  }
  return new Map(links.map(({ anchor, url }) => [anchor, itemAround(anchor, url, about)]));
}

function itemAround(anchor: Element, url: Address, about: ReadonlyMap<Element, Address | 'several'>): Element {
  let item = anchor;
  while (!ITEM.has(item.localName)) {
    const parent: Element | null = item.parentElement;
    if (parent === null || about.get(parent) !== url || LIST.has(parent.localName)) break;
    item = parent;
  }
  return item;
}
