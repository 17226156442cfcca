import { roleAt, type Step, type StepRole } from '../../model/path';
import { inAllLanguages } from '../words/allWords';
import type { Block } from './blocks';
import { entriesIn } from './entries';
import { withoutMarker } from './markers';
import { distinctPosts, postOf } from './postsIn';

interface Labelled {
  readonly role: StepRole;
  /** As it stands in the block, with the colon and spaces behind it. */
  readonly label: string;
  /** Its words alone: `Start here (current state)`. */
  readonly words: string;
  /** What follows the label. */
  readonly rest: string;
}

const ROLES = new Map<string, StepRole>(
  inAllLanguages(({ roles }) => Object.entries(roles)).flatMap(([role, names]) =>
    names.map((name) => [name, role as StepRole] as const),
  ),
);
const NAMES = [...ROLES.keys()].toSorted((a, b) => b.length - a.length).map((name) => name.replace(/’/g, "['’]"));
const LABEL = new RegExp(
  `^(${NAMES.join('|')})(?![\\p{L}\\p{N}])\\s*(\\([^()]{0,80}\\)|（[^（）]{0,80}）)?\\s*([:：–—]|-(?=\\s))?\\s*`,
  'iu',
);

/**
 * The steps of a reading path in the page's order. A step's role is what its label says (`Start here (…)`), else its
 * place.
 */
export function stepsIn(blocks: readonly Block[]): Step[] {
  const { unlabelled, labels } = takeLabels(blocks);
  // Where steps are labelled, paragraphs without a label only explain them.
  const plain = labels.size > 0 ? 'text' : 'title';
  const entries = entriesIn(unlabelled, { begins: (block) => labels.has(block), plain });
  const steps = entries.flatMap((entry) => {
    const post = postOf(entry);
    const label = entry.map((block) => labels.get(block)).find((one) => one !== undefined);
    return post === null ? [] : { title: post.title, url: post.url, label };
  });
  const shown = distinctPosts(steps);
  return shown.map(({ title, url, label }, index) => ({
    title,
    url,
    role: label?.role ?? roleAt(index, shown.length),
    ...(label !== undefined && { label: label.words }),
  }));
}

/** The blocks without their labels. A label that is a block of its own speaks of the next one. */
function takeLabels(blocks: readonly Block[]): { unlabelled: Block[]; labels: Map<Block, Labelled> } {
  const unlabelled: Block[] = [];
  const labels = new Map<Block, Labelled>();
  let pending: Labelled | null = null;
  for (const block of blocks) {
    const label = labelOf(block);
    if (label?.rest === '') {
      pending = label;
      continue;
    }
    const bare = label === null ? block : withoutLabel(block, label);
    const own: Labelled | null = label ?? pending;
    if (own !== null) labels.set(bare, own);
    unlabelled.push(bare);
    pending = null;
  }
  return { unlabelled, labels };
}

/**
 * The label that a block begins with. In plain words it must be set off from the title by a bracket, colon or dash: a
 * post may be called "Then and Now"; before a link it may stand bare.
 */
function labelOf(block: Block): Labelled | null {
  const text = withoutMarker(block.text);
  const found = LABEL.exec(text);
  const role = ROLES.get((found?.[1] ?? '').toLowerCase().replace(/'/g, '’'));
  if (found === null || role === undefined) return null;
  const rest = text.slice(found[0].length);
  const isSetOff = found[2] !== undefined || found[3] !== undefined;
  return rest === '' || isSetOff || block.links.some((link) => link.text === rest || rest.startsWith(link.text))
    ? { role, label: found[0], words: [found[1], found[2]].filter(Boolean).join(' '), rest }
    : null;
}

function withoutLabel(block: Block, { label, rest }: Labelled): Block {
  const links = block.links.map((link) => {
    const isWithin = link.text.startsWith(label.trimEnd()) && link.text.length > label.length;
    return isWithin ? { ...link, text: link.text.slice(label.length) } : link;
  });
  return { ...block, text: rest, links, bold: '' };
}
