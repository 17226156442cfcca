import { passageAddress } from '../../model/passageAddress';
import type { TakenItem, TakenPost, TakenTopic } from '../taken';
import { blockId, postFacts, TAGS, topicFacts, type Fact, type NoteForm, type ToldFact } from './form';
import { FENCE, frontMatter } from './frontMatter';
import { asWords, behind, link } from './plainWords';

/** A tag has no spaces, and no signs that end it (https://help.obsidian.md/tags#Tag+format). */
function tagged(tag: string): string {
  return tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-');
}

function withTags([name, value]: Fact): Fact {
  return [name, name === TAGS && value !== null && typeof value === 'object' ? value.map(tagged) : value];
}

/** A value of YAML 1.2, quoted as JSON is: nothing in it can mean something else. */
function yaml([name, value]: ToldFact): string {
  if (typeof value === 'object') return [`${name}:`, ...value.map((one) => `  - ${JSON.stringify(one)}`)].join('\n');
  return `${name}: ${JSON.stringify(value)}`;
}

function head(facts: readonly ToldFact[], kept: readonly string[]): string {
  return [FENCE, ...facts.map(yaml), ...kept, FENCE, ''].join('\n');
}

/** The tags of a highlight stand in a line below it. In words of the reader's the sign before a tag is escaped. */
const TAG_LINE = /^#[\p{L}\p{N}_/-]+(?: #[\p{L}\p{N}_/-]+)*$/u;

function tagsIn(lines: readonly string[]): string[] {
  return lines.filter((line) => TAG_LINE.test(line)).flatMap((line) => line.split(' ').map((tag) => tag.slice(1)));
}

/** Obsidian's name of a block stands by itself below a quote, with an empty line before and after. */
function marked(post: TakenPost, isNamed: boolean): string[] {
  return post.highlights.map(({ id, passage, note, tags }) => {
    const { exact } = passage.quote;
    const quote = behind('> ', `${asWords(exact)}\n${link('↗', passageAddress(post.url, exact))}`);
    const words = tags.length === 0 ? [] : [tags.map((tag) => `#${tagged(tag)}`).join(' ')];
    return [quote, ...(isNamed ? [`^${blockId(id)}`] : []), ...(note === '' ? [] : [asWords(note)]), ...words].join(
      '\n\n',
    );
  });
}

function item({ text, done, note }: TakenItem): string {
  const line = `- [${done ? 'x' : ' '}] ${asWords(text.replace(/\s+/g, ' '))}`;
  return note === '' ? line : `${line}\n${behind('    ', asWords(note))}`;
}

function checked({ runs, posts }: TakenTopic): string {
  const lists = runs.map(({ name, items }) =>
    [name === '' ? '## Checklist' : `## Checklist: ${asWords(name)}`, items.map(item).join('\n')].join('\n\n'),
  );
  const listed = posts.map(({ title, url, isRead }) => `- [${isRead ? 'x' : ' '}] ${link(title, url)}`);
  return [...lists, ...(listed.length === 0 ? [] : [`## Posts\n\n${listed.join('\n')}`])].join('\n\n');
}

function form(isNamed: boolean): NoteForm {
  return {
    head,
    apart: frontMatter,
    tagsIn,
    renewed: (body) => body,
    marks: ['<!-- waymark:begin -->', '<!-- waymark:end -->'],
    post: (post) => ({
      facts: postFacts(post).map(withTags),
      body: ['## Highlights', ...marked(post, isNamed)].join('\n\n'),
    }),
    topic: (topic) => ({ facts: topicFacts(topic), body: checked(topic) }),
  };
}

/**
 * Notes for Obsidian: properties, callouts of none, block identifiers
 * (https://help.obsidian.md/links#Link+to+a+block+in+a+note).
 */
export const OBSIDIAN: NoteForm = form(true);

/** Markdown as CommonMark and GitHub have it. */
export const PLAIN: NoteForm = form(false);
