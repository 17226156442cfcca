import { passageAddress } from '../../model/passageAddress';
import type { TakenItem, TakenPost, TakenTopic } from '../taken';
import { blockId, postFacts, topicFacts, type Fact, type NoteForm } from './form';
import { asWords, behind, link } from './plainWords';

/** A tag has no spaces, and no signs that end it (https://help.obsidian.md/tags#Tag+format). */
function tagged(tag: string): string {
  return tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-');
}

/** A value of YAML 1.2, quoted as JSON is: nothing in it can mean something else. */
function yaml([name, given]: Fact): string {
  const value = name === 'tags' && typeof given === 'object' ? given.map(tagged) : given;
  if (typeof value === 'object') return [`${name}:`, ...value.map((one) => `  - ${JSON.stringify(one)}`)].join('\n');
  return `${name}: ${JSON.stringify(value)}`;
}

const FENCE = '---';

function head(facts: readonly Fact[], kept: readonly string[]): string {
  return [FENCE, ...facts.map(yaml), ...kept, FENCE, ''].join('\n');
}

/** A fact of the reader's own goes on over the lines that are indented below it, or that list its values. */
function apart(text: string, ours: ReadonlySet<string>): { kept: string[]; rest: string } {
  const lines = text.split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end === -1) return { kept: [], rest: text };
  const kept: string[] = [];
  let isOurs = false;
  for (const line of lines.slice(1, end)) {
    const name = /^([^\s:#-][^:]*):/.exec(line)?.[1];
    if (name !== undefined) isOurs = ours.has(name);
    if (!isOurs) kept.push(line);
  }
  return { kept, rest: lines.slice(end + 1).join('\n') };
}

/** Obsidian's name of a block stands by itself below a quote, with an empty line before and after. */
function marked(post: TakenPost, isNamed: boolean): string {
  return post.highlights
    .map(({ id, passage, note, tags }) => {
      const { exact } = passage.quote;
      const quote = behind('> ', `${asWords(exact)}\n${link('↗', passageAddress(post.url, exact))}`);
      const words = tags.length === 0 ? [] : [tags.map((tag) => `#${tagged(tag)}`).join(' ')];
      return [quote, ...(isNamed ? [`^${blockId(id)}`] : []), ...(note === '' ? [] : [asWords(note)]), ...words].join(
        '\n\n',
      );
    })
    .join('\n\n');
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
    apart,
    marks: ['<!-- waymark:begin -->', '<!-- waymark:end -->'],
    post: (post) => ({ facts: postFacts(post), body: `## Highlights\n\n${marked(post, isNamed)}` }),
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
