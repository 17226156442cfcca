import { compile } from 'css-select';
import type { JSDOM } from 'jsdom';

type Window = JSDOM['window'];
type Test = (node: Element) => boolean;

/** How `css-select` walks a tree of the DOM's own nodes. */
const adapter = {
  isTag: (node: Node): node is Element => node.nodeType === 1,
  getChildren: (node: Node): Node[] => [...node.childNodes],
  getParent: (node: Element): Node | null => node.parentNode,
  getSiblings: (node: Node): Node[] => (node.parentNode === null ? [node] : [...node.parentNode.childNodes]),
  prevElementSibling: (node: Node): Element | null => (node as Element).previousElementSibling,
  getAttributeValue: (node: Element, name: string): string | undefined => node.getAttribute(name) ?? undefined,
  hasAttrib: (node: Element, name: string): boolean => node.hasAttribute(name),
  getName: (node: Element): string => node.localName,
  getText: (node: Node): string => node.textContent ?? '',
  removeSubsets: (nodes: Node[]): Node[] => nodes,
  existsOne: (test: Test, nodes: Node[]): boolean =>
    nodes.some((node) => adapter.isTag(node) && (test(node) || adapter.existsOne(test, adapter.getChildren(node)))),
  findAll: (): Element[] => [],
  findOne: (): Element | null => null,
  equals: (a: Node, b: Node): boolean => a === b,
};

/**
 * Gives a window of jsdom the selectors of `css-select`: jsdom's own take ten times as long, which was most of the time
 * of all tests on pages. Both are held against each other in `quickSelectors.test.ts`.
 */
export function quickSelectors({ Element, Document }: Pick<Window, 'Element' | 'Document'>): void {
  const compiled = new Map<string, Test>();
  const testOf = (selector: string, scope: Node): Test => {
    // What speaks of its scope is another test for each of them.
    if (selector.includes(':scope')) return compile<Node, Element>(selector, { adapter, cacheResults: false }, scope);
    const test = compiled.get(selector) ?? compile<Node, Element>(selector, { adapter, cacheResults: false });
    compiled.set(selector, test);
    return test;
  };
  function* found(root: Document | Element, selector: string): Generator<Element> {
    const test = testOf(selector, root);
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (test(node as Element)) yield node as Element;
    }
  }

  for (const { prototype } of [Element, Document]) {
    Object.assign(prototype, {
      querySelector(this: Document | Element, selector: string) {
        return found(this, selector).next().value ?? null;
      },
      querySelectorAll(this: Document | Element, selector: string) {
        return [...found(this, selector)];
      },
    });
  }
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string) {
      return testOf(selector, this)(this);
    },
    closest(this: Element, selector: string) {
      return around(this, testOf(selector, this));
    },
  });
}

function around(from: Element, test: Test): Element | null {
  let element: Element | null = from;
  while (element !== null && !test(element)) element = element.parentElement;
  return element;
}
