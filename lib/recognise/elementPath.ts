import { unclobbered } from '../model/unclobbered';
import { parentOf } from './elementsIn';

/** Names that generators make anew with each build or each page tell nothing of the next one. */
const MADE = /\d{3,}|^(?:css|sc|jsx|svelte|astro)-|--|__[A-Za-z0-9]{4,}$|^(?:active|current|open|is-|has-|js-)/;
const MOST_CLASSES = 3;

/**
 * A selector of an element that finds its like on the other pages of a site: by its own id or classes where those say
 * something and say it of nothing else, by its place in what holds it where they do not.
 */
export function elementPath(element: Element): string {
  const page = unclobbered(element).ownerDocument;
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== page.body; at = parentOf(at)) {
    steps.unshift(ownName(at));
    const path = steps.join(' > ');
    if (page.querySelectorAll(path).length === 1) return path;
    steps[0] = placeIn(at);
    const placed = steps.join(' > ');
    if (page.querySelectorAll(placed).length === 1) return placed;
  }
  return ['body', ...steps].join(' > ');
}

function ownName(named: Element): string {
  const element = unclobbered(named);
  if (element.id !== '' && !MADE.test(element.id)) return `#${CSS.escape(element.id)}`;
  const classes = [...element.classList].filter((name) => !MADE.test(name)).slice(0, MOST_CLASSES);
  return [element.localName, ...classes.map((name) => CSS.escape(name))].join('.');
}

function placeIn(element: Element): string {
  const parent = parentOf(element);
  const { localName } = unclobbered(element);
  const among =
    parent === null
      ? []
      : [...unclobbered(parent).children].filter((child) => unclobbered(child).localName === localName);
  return among.length < 2 ? ownName(element) : `${ownName(element)}:nth-of-type(${among.indexOf(element) + 1})`;
}
