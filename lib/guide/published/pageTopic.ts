import type { Address } from '../../model/address';
import { oneLine, slugOf } from '../../model/text';
import { topicOf, topicSlugIn, type Topic } from '../../model/topic';
import { inAllLanguages } from '../words/allWords';
import type { Block } from './blocks';

const LONGEST_NAME = 80;
/** The name stands near the top, or nowhere. Blocks. */
const LOOK = 40;
const TOPIC_LABELS = inAllLanguages((words) => words.topicLabels);
const LABELS = new Set(TOPIC_LABELS.map(slugOf));
const LABELLED = new RegExp(`^[^\\p{L}\\p{N}]*(?:${TOPIC_LABELS.join('|')})\\s*(?:[:：–—|/]|-\\s)\\s*(\\S.*)$`, 'iu');
/**
 * The topic of a page: the name by its label (`// Topic`, then `Scale`; `Topic: Scale`), else by the main heading, else
 * by the address. Where the address names a topic, its slug is the topic's, and of several names the one that fits it
 * is taken.
 *
 * @param above the blocks before the first section
 */
export function pageTopic(above: readonly Block[], page: Address): Topic | null {
  const slug = topicSlugIn(new URL(page).pathname);
  const names = namesIn(above.slice(0, LOOK));
  if (slug === null) return names[0] === undefined ? null : topicOf(names[0]);
  const name = names.find((one) => slugOf(one) === slugOf(slug)) ?? names[0] ?? slug.replace(/[-_]+/g, ' ');
  return topicOf(name, slug);
}

/**
 * Whether the page labels its name as a topic's: a label of its own (`// Topic`), or one within a heading (`Topic:
 * Scale`).
 */
export function isLabelledTopic(above: readonly Block[]): boolean {
  return above.slice(0, LOOK).some((block, at) => {
    if (block.kind === 'heading' && (LABELLED.test(block.text) || labelledWithin(block) !== null)) return true;
    return block.links.length === 0 && at + 1 < above.length && isLabel(block.text);
  });
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_NAME && LABELS.has(slugOf(text));
}

/**
 * The name in a heading that has its label set apart: `<small>Topic</small> Scale`, `<span>Topic</span> Scale`; null
 * for others.
 */
function labelledWithin({ kind, text, lead, small }: Block): string | null {
  if (kind !== 'heading') return null;
  if (small !== '' && isLabel(text)) return small;
  return isLabel(lead) ? (text.startsWith(lead) ? text.slice(lead.length) : text) : null;
}

/** The candidates, strongest first. */
function namesIn(blocks: readonly Block[]): string[] {
  const labelled = blocks.flatMap((block, at) => {
    const name = LABELLED.exec(block.text)?.[1];
    if (name !== undefined) return [name];
    const within = labelledWithin(block);
    if (within !== null) return [within];
    return isLabel(block.text) ? [blocks[at + 1]?.text ?? ''] : [];
  });
  const headings = blocks.filter((block) => block.kind === 'heading').toSorted((a, b) => a.level - b.level);
  return [...labelled, ...headings.map((heading) => heading.text)]
    .map(undecorated)
    .filter((name) => name !== '' && name.length <= LONGEST_NAME && !isLabel(name));
}

/** Without comment-like decorations, quotes and a count: `// Scale`, `#scale`, `“Scale”`, `Scale (3)`. */
function undecorated(text: string): string {
  const bare = text.replace(/^(?:[/#*>|\s]|\p{Extended_Pictographic}|\uFE0F)+/u, '').replace(/\s*\(\d+\)$/, '');
  return oneLine(bare.replace(/^["'“”„«‘\s]+|["'“”»’\s]+$/gu, ''));
}
