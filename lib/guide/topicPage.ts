import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import { itemIdOf, type ChecklistItem } from '../model/checklist';
import type { PublishedGuide } from '../model/guide';
import type { Statement } from '../model/statement';
import { topicOf, topicSlugIn, type Topic } from '../model/topic';
import { postsIn, referencesIn, sentencesOf, stepsIn } from './entries';
import { figuresIn } from './figures';
import { isTopicLabel, labelledName, sectionOf, type SectionName } from './headings';
import { outlineOf, type Line } from './outline';

export interface TopicPageSource {
  /** The page's identity. */
  readonly address: Address;
  /** The URL that its relative links start from. */
  readonly base: string;
  readonly archive: ArchiveId;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

type Sections = ReadonlyMap<SectionName, readonly Line[]>;

/** Sections that only a guide has; posts have references and related posts too. */
const TELLING: readonly SectionName[] = ['definition', 'arguments', 'checklist', 'failureModes', 'path'];

/**
 * Reads an archive's topic page by its headings and what stands under them, whatever the markup. Null for what is no topic
 * page: it takes two sections, one of them telling, and a sign that the page speaks of a topic: its label, its address, or
 * a path with roles. A dated article that has such headings by chance gives none of those signs.
 */
export function readTopicPage(page: Document, { address, base, archive, readAt }: TopicPageSource): PublishedGuide | null {
  const lines = outlineOf(page);
  const sections = splitSections(lines);
  if (sections.size < 2 || !TELLING.some((name) => sections.has(name))) return null;
  const path = sections.get('path');
  const steps = path === undefined ? null : stepsIn(path, base);
  const slug = topicSlugIn(new URL(address).pathname);
  const name = nameOf(lines);
  const isOfTopic = name.isLabelled || (slug !== null && !isArticle(page)) || (steps?.hasRoles === true && !isArticle(page));
  const topic = isOfTopic ? topicNamed(name.text, slug) : null;
  if (topic === null) return null;
  const definition = sections.get('definition')?.map((line) => line.text).join('\n') ?? null;
  const quoted = (text: string): Statement => ({ kind: 'quoted', text, source: address });
  const has = <T>(section: SectionName, read: (found: readonly Line[]) => readonly T[]): readonly T[] | null => {
    const content = read(sections.get(section) ?? []);
    return content.length > 0 ? content : null;
  };
  return {
    archive,
    topic,
    source: address,
    readAt,
    definition: definition === null ? null : { text: definition, coverage: figuresIn(definition) },
    arguments: has('arguments', (found) => sentencesOf(found).map(quoted)),
    checklist: has('checklist', (found) => distinctItems(sentencesOf(found).map(quoted))),
    failureModes: has('failureModes', (found) => sentencesOf(found).map(quoted)),
    steps: steps === null || steps.steps.length === 0 ? null : steps.steps,
    related: has('related', (found) => postsIn(found, base)),
    references: has('references', (found) => referencesIn(found, base)),
  };
}

/** The lines under each known heading. A heading of another kind ends a section, unless it is deeper: then it is in it. */
function splitSections(lines: readonly Line[]): Sections {
  const useBold = !lines.some((line) => line.level > 0 && sectionOf(line.text) !== null);
  const sections = new Map<SectionName, Line[]>();
  let current: Line[] | null = null;
  let level = 0;
  for (const line of lines) {
    const isHeading = line.level > 0 || line.isTerm || (useBold && (line.isBold || line.item === null));
    const name: SectionName | null = isHeading ? sectionOf(line.text) : null;
    if (name !== null && !sections.has(name)) {
      current = [];
      level = line.level > 0 ? line.level : 7;
      sections.set(name, current);
    } else if (line.level > 0 && line.level <= level) {
      current = null;
    } else {
      current?.push(line);
    }
  }
  for (const [name, content] of sections) if (content.length === 0) sections.delete(name);
  return sections;
}

/** The topic's name as the page shows it, and whether the page labels it as one. */
function nameOf(lines: readonly Line[]): { readonly text: string | null; readonly isLabelled: boolean } {
  const start = lines.findIndex((line) => sectionOf(line.text) !== null && (line.level > 0 || line.isTerm || line.isBold || line.item === null));
  const head = lines.slice(0, start < 0 ? lines.length : start);
  const label = head.findLastIndex((line) => isTopicLabel(line.text));
  const below = label < 0 ? undefined : head[label + 1];
  if (below !== undefined) return { text: below.text, isLabelled: true };
  for (const line of head) {
    const name = labelledName(line.text);
    if (name !== null) return { text: name, isLabelled: true };
  }
  const heading = head.find((line) => line.level === 1) ?? head.findLast((line) => line.level > 0) ?? null;
  return { text: heading?.text ?? null, isLabelled: false };
}

function topicNamed(name: string | null, slug: string | null): Topic | null {
  const shown = name ?? slug;
  return shown === null || shown.length > 100 ? null : topicOf(shown, slug ?? undefined);
}

/** Whether the page says of itself that it is a post. */
function isArticle(page: Document): boolean {
  if (page.querySelector('meta[property="article:published_time"], meta[property="og:type"][content="article"]') !== null) return true;
  return [...page.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    /"@type"\s*:\s*\[?\s*"(?:BlogPosting|NewsArticle|Article)"/.test(script.textContent ?? ''),
  );
}

function distinctItems(statements: readonly Statement[]): ChecklistItem[] {
  const items = statements.map((statement) => ({
    id: itemIdOf(statement.kind === 'quoted' ? statement.text : ''),
    statement,
  }));
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

