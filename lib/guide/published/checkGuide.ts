import type { Address } from '../../model/address';
import type { PublishedGuide, SectionKind } from '../../model/guide';
import type { GuideCheck, UnusedText } from '../../model/guideCheck';
import { comparable, LONGEST_LINE, shortened, slugOf } from '../../model/text';
import { topicSlugIn } from '../../model/topic';
import { inAllLanguages } from '../words/allWords';
import { readBlocks, type Block } from './blocks';
import { isCountLine, isListOfPosts } from './headingMeaning';
import { readPublishedGuide } from './publishedGuide';
import { divide } from './sections';
import { topicAndSections, type TopicPageSource } from './topicPage';

/** So many texts that were not used are told; more of them is a page of another kind. */
const MOST_TOLD = 40;
const LABELS = new Set(inAllLanguages((words) => words.topicLabels).map(slugOf));

/** What Waymark reads in a page as a guide, and what it cannot use, for its author: by the rules that it is read by. */
export function checkGuide(document: Document, source: TopicPageSource): GuideCheck {
  const { guide, guideData } = readPublishedGuide(document, source);
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  const page = readBlocks(root, source.base, source.address);
  const found = topicAndSections(page, source.address);
  const { contents, outside } = found?.sections ?? divide(page, slugOf(topicSlugIn(pathOf(source.address)) ?? ''));
  const present = [...contents.keys()];
  const verdict =
    guide !== null
      ? 'guide'
      : found === null
        ? 'no-topic'
        : present.length < 2 || present.every(isListOfPosts)
          ? 'few-sections'
          : 'like-a-post';
  const named = found?.topic.name ?? guide?.topic.name ?? '';
  const unused = [
    ...outside.filter((block) => !isNaming(block, named)).map((block): UnusedText => told(block, null)),
    ...present.flatMap((kind) => leftIn(kind, contents.get(kind) ?? [], guide)),
  ];
  return {
    verdict,
    guide,
    guideData,
    unused: unused.slice(0, MOST_TOLD),
    more: Math.max(0, unused.length - MOST_TOLD),
  };
}

function pathOf(address: Address): string {
  return new URL(address).pathname;
}

/** The topic's name or its label, which are used though they are in no section. */
function isNaming({ text }: Block, name: string): boolean {
  return (
    LABELS.has(slugOf(text)) ||
    (name !== '' && comparable(text).includes(comparable(name)) && text.length < 2 * name.length + 20)
  );
}

function told({ text }: Block, section: SectionKind | null): UnusedText {
  return { text: shortened(text, LONGEST_LINE), section };
}

/** The blocks of a section of which nothing stands in the guide. */
function leftIn(kind: SectionKind, blocks: readonly Block[], guide: PublishedGuide | null): UnusedText[] {
  if (guide === null) return [];
  const used = wordsIn(kind, guide).map(comparable);
  return blocks
    .filter(({ text }) => {
      const words = comparable(text);
      return words !== '' && !isCountLine(text) && !used.some((one) => one.includes(words) || words.includes(one));
    })
    .map((block) => told(block, kind));
}

function wordsIn(kind: SectionKind, guide: PublishedGuide): string[] {
  switch (kind) {
    case 'definition':
      return guide.definition === null ? [] : [guide.definition.text];
    case 'arguments':
    case 'failureModes':
      return (guide[kind] ?? []).map(({ text }) => text);
    case 'checklist':
      return (guide.checklist ?? []).map(({ statement }) => statement.text);
    case 'steps':
      return (guide.steps ?? []).flatMap(({ title, label }) => [title, ...(label === undefined ? [] : [label])]);
    case 'related':
      return (guide.related ?? []).map(({ title }) => title);
    case 'references':
      return (guide.references ?? []).flatMap(({ title, summary }) => [title, ...(summary === null ? [] : [summary])]);
  }
}
