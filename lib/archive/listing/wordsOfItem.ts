import { LONGEST_LINE, oneLine, shortened } from '../../model/text';
import { summaryOfText } from '../summary';
import { isDateline } from './dayOfItem';
import { isGeneric, textOf, textsIn } from './itemText';
import type { ListedLink } from './listedLinks';

/** A shorter text is a label, not a summary. */
const SUMMARY_LEAST = 20;

const NAME = 'h1, h2, h3, h4, h5, h6, .p-name, [itemprop~="headline"], [itemprop~="name"], [class*="title" i]';
const SUMMARY =
  '.p-summary, [itemprop~="description"], [class*="excerpt" i], [class*="summary" i], [class*="description" i], p';

/** The post's title as the list shows it; empty when only an image or "Read more" leads to it. */
export function titleOfItem({ anchors, item, heading }: ListedLink): string {
  const linked = anchors.map(nameOfLink).filter((text) => !isGeneric(text));
  const headed = heading === null ? '' : nameOfLink(anchors.find((anchor) => heading.contains(anchor)) ?? heading);
  const candidates = [
    headed,
    ...linked,
    textOf(item.querySelector(NAME)),
    ...anchors.map((anchor) => anchor.getAttribute('title') ?? ''),
  ];
  return shortened(oneLine(candidates.find((text) => text !== '' && !isGeneric(text)) ?? ''), LONGEST_LINE);
}

function nameOfLink(anchor: Element): string {
  const name = anchor.querySelector(NAME);
  return withoutSmallPrint(name ?? anchor) || textOf(name ?? anchor);
}

/** `<h2><small>Essay</small> Queues</h2>` is called `Queues`. */
function withoutSmallPrint(element: Element): string {
  const isTitle = (node: Text): boolean => (node.parentElement?.closest('small, time, svg, style') ?? null) === null;
  return oneLine(
    [...textsIn(element)]
      .filter(isTitle)
      .map(({ data }) => data)
      .join(''),
  );
}

/** The line the list shows under the title. */
export function summaryOfItem({ item, heading }: ListedLink, title: string): string | null {
  const inside = [...item.querySelectorAll(SUMMARY)];
  const after = item.nextElementSibling;
  const beside = /^h[1-6]$/.test(item.localName) && after?.localName === 'p' ? [after] : [];
  for (const element of [...inside, ...beside].slice(0, 20)) {
    if (heading !== null && (element.contains(heading) || heading.contains(element))) continue;
    const text = proseOf(element);
    if (text.length >= SUMMARY_LEAST && text !== title && !isDateline(text)) return summaryOfText(text);
  }
  return null;
}

/** The element's text without its "Read more". */
function proseOf(element: Element): string {
  const links = element.matches('a[href]') ? [] : [...element.querySelectorAll('a[href]')].slice(-2);
  const silent = links.filter((link) => isGeneric(textOf(link)));
  return oneLine(
    [...textsIn(element)]
      .filter((node) => !silent.some((link) => link.contains(node)))
      .map(({ data }) => data)
      .join(''),
  );
}
