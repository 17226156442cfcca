import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';

// jsdom knows the element, but not how it is opened and closed.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(value) {
  if (value !== undefined) this.returnValue = value;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

/** Renders into the page, in place of what was there. */
export function show(what: VNode): void {
  const root = document.querySelector('#root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  void act(() => render(what, root));
}

/** The elements that a selector finds, by their accessible name as far as these components make use of it. */
export function named(selector: string, name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => nameOf(element) === name);
}

/** The only element with this name, and this description where names repeat. */
export function the(selector: string, name: string, described?: string): HTMLElement {
  const found = named(selector, name).filter(
    (element) => described === undefined || description(element) === described,
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error(`${found.length} elements ${selector} named “${name}”`);
  return only;
}

/** The text of the elements that describe this one. */
export function description(element: Element): string {
  return texts(element.getAttribute('aria-describedby'));
}

function nameOf(element: HTMLElement): string {
  const by = element.getAttribute('aria-labelledby');
  if (by !== null) return texts(by);
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    const own = [...(element.labels ?? [])].map((one) => textWithout(one, 'select'));
    if (own.length > 0) return own.join(' ');
  }
  return element.textContent.trim();
}

function textWithout(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  return copy.textContent.trim();
}

function texts(ids: string | null): string {
  const parts = (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent.trim() ?? '');
  return parts.join(' ').trim();
}

export function press(element: HTMLElement, keys: MouseEventInit = {}): void {
  void act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
  });
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  void act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Lets what was begun and waits for nothing but promises come to its end. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}
