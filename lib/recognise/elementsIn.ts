/** The elements below another that a selector matches, in document order. Short: every page pays for each letter of it. */
export function elementsIn(within: ParentNode, selector: string): Element[] {
  return [...within.querySelectorAll(selector)];
}

/** The text within an element, as it was written. */
export function writtenIn({ textContent }: Element): string {
  return textContent ?? '';
}
