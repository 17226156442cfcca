import { webUrl, type Address } from '../../model/address';
import type { ArchiveId } from '../../model/archive';
import { itemIdOf } from '../../model/checklist';
import type { PublishedGuide, SectionKind } from '../../model/guide';
import type { Statement } from '../../model/statement';
import { slugOf } from '../../model/text';
import { topicSlugIn, type Topic } from '../../model/topic';
import { clipped, readBlocks, type Block, type PageBlocks } from './blocks';
import { figuresIn } from './figures';
import { isTopicPage } from './isTopicPage';
import { hasOwnDate } from './ownDate';
import { isLabelledTopic, pageTopic } from './pageTopic';
import { postsIn, referencesIn } from './postsIn';
import { divide, type PageSections } from './sections';
import { statementsIn } from './statementsIn';
import { stepsIn } from './stepsIn';

/** Where and when a page was read. */
export interface TopicPageSource {
  /** The page's identity. */
  readonly address: Address;
  /** The URL that its relative links start from. */
  readonly base: string;
  readonly archive: ArchiveId;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

type Parts = Pick<PublishedGuide, SectionKind>;

/**
 * Reads the guide that an archive publishes on a topic's page, by the page's headings and their content, whatever its
 * markup. A section that the page lacks is null; a page that is no topic page gives null, see {@link isTopicPage}. The
 * page is data: links are http(s) or none, lists and texts are bounded, and no page takes more than linear time.
 */
export function readTopicPage(document: Document, source: TopicPageSource): PublishedGuide | null {
  const main = document.querySelector('main, [role="main"]');
  const guide = main === null ? null : readPart(document, main, source);
  return guide ?? (document.body === null ? null : readPart(document, document.body, source));
}

function readPart(document: Document, root: Element, source: TopicPageSource): PublishedGuide | null {
  const page = readBlocks(root, baseOf(document, source.base), source.address);
  const found = topicAndSections(page, source.address);
  if (found === null) return null;
  const { topic, sections } = found;
  const parts = partsOf(sections, source.address);
  const present = (Object.keys(parts) as SectionKind[]).filter((kind) => parts[kind] !== null);
  const isTopic = isTopicPage({
    present,
    isLabelled: isLabelledTopic(page.blocks.slice(0, sections.first)),
    hasTopicAddress: topicSlugIn(new URL(source.address).pathname) !== null,
    outside: sections.outside,
    isDated: () => hasOwnDate(document, page.blocks[sections.first]?.element ?? null),
  });
  if (!isTopic) return null;
  const { headings } = sections;
  return { archive: source.archive, topic, source: source.address, readAt: source.readAt, headings, ...parts };
}

/**
 * The topic is named above the sections, and its name may stand in their headings: so the first are looked for twice.
 */
export function topicAndSections(page: PageBlocks, url: Address): { topic: Topic; sections: PageSections } | null {
  const slug = topicSlugIn(new URL(url).pathname);
  const bySlug = divide(page, slugOf(slug ?? ''));
  const topic = pageTopic(page.blocks.slice(0, bySlug.first), url);
  if (topic === null) return null;
  return { topic, sections: slug === null ? divide(page, topic.slug) : bySlug };
}

function partsOf({ contents }: PageSections, url: Address): Parts {
  const read = <T>(kind: SectionKind, reader: (blocks: readonly Block[]) => readonly T[]): readonly T[] | null => {
    const entries = reader(contents.get(kind) ?? []);
    return entries.length === 0 ? null : entries;
  };
  const quoted = (text: string): Statement => ({ kind: 'quoted', text, source: url });
  const quotes = (blocks: readonly Block[]): Statement[] => statementsIn(blocks).map(quoted);
  const steps = read('steps', stepsIn);
  const related = read('related', postsIn);
  const titles = [...(steps ?? []), ...(related ?? [])].map(({ title }) => title);
  return {
    definition: definitionIn(contents.get('definition') ?? []),
    arguments: read('arguments', quotes),
    checklist: read('checklist', (blocks) =>
      statementsIn(blocks).map((text) => ({ id: itemIdOf(text), statement: quoted(text) })),
    ),
    failureModes: read('failureModes', quotes),
    steps,
    related,
    references: read('references', (blocks) => referencesIn(blocks, titles)),
  };
}

function definitionIn(blocks: readonly Block[]): PublishedGuide['definition'] {
  const text = clipped(
    blocks
      .slice(0, 50)
      .map((block) => block.text)
      .join(' '),
  );
  return /[\p{L}\p{N}]/u.test(text) ? { text, coverage: figuresIn(text) } : null;
}

/** What the page's relative links refer to: its `base` element counts, the address of the reading document does not. */
function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href == null ? null : webUrl(href, url)?.href) ?? url;
}
