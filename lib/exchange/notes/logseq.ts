import { passageAddress } from '../../model/passageAddress';
import type { TakenItem, TakenPost, TakenTopic } from '../taken';
import { blockId, postFacts, topicFacts, type Fact, type NoteForm } from './form';
import { asWords, behind, link } from './plainWords';

/** A property of a page is one line; values of a list stand between commas. */
function property([name, value]: Fact): string {
  const words = typeof value === 'object' ? value.map((one) => one.replaceAll(',', ' ')).join(', ') : String(value);
  return `${name}:: ${words.replace(/\s+/g, ' ')}`;
}

const PROPERTY = /^([\w-]+):: /;

/** The properties of a page are its first lines. */
function apart(text: string, ours: ReadonlySet<string>): { kept: string[]; rest: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !PROPERTY.test(line));
  const properties = end === -1 ? lines : lines.slice(0, end);
  return {
    kept: properties.filter((line) => !ours.has(PROPERTY.exec(line)?.[1] ?? '')),
    // The empty line below belongs to them.
    rest: lines.slice(properties.length + Number(properties.length > 0 && lines[properties.length] === '')).join('\n'),
  };
}

/** A block and those below it: its first line behind a bullet, the others in line with that. */
function block(text: string, depth: number): string {
  const indent = '\t'.repeat(depth);
  const [first = '', ...others] = text.split('\n');
  return [`${indent}- ${first}`, ...others.map((line) => behind(`${indent}  `, line))].join('\n');
}

/** One block a highlight, its note a block below it. The name of a block is a property of it. */
function marked(post: TakenPost): string {
  return post.highlights
    .map(({ id, passage, note, tags }) => {
      const { exact } = passage.quote;
      const quote = behind('> ', `${asWords(exact)}\n${link('↗', passageAddress(post.url, exact))}`);
      const names = [`waymark-id:: ${blockId(id)}`, ...(tags.length === 0 ? [] : [property(['tags', tags])])];
      return [block([quote, ...names].join('\n'), 1), ...(note === '' ? [] : [block(asWords(note), 2)])].join('\n');
    })
    .join('\n');
}

function item({ text, done, note }: TakenItem): string {
  const line = block(`${done ? 'DONE' : 'TODO'} ${asWords(text.replace(/\s+/g, ' '))}`, 1);
  return note === '' ? line : `${line}\n${block(asWords(note), 2)}`;
}

function checked({ runs, posts }: TakenTopic): string {
  const lists = runs.flatMap(({ name, items }) => [
    block(name === '' ? '## Checklist' : `## Checklist: ${asWords(name)}`, 0),
    ...items.map(item),
  ]);
  const listed = posts.map(({ title, url, isRead }) => block(`${isRead ? 'DONE' : 'TODO'} ${link(title, url)}`, 1));
  return [...lists, ...(listed.length === 0 ? [] : [block('## Posts', 0), ...listed])].join('\n');
}

/**
 * Notes for Logseq: an outline, with properties of the page in its first lines
 * (https://docs.logseq.com/#/page/properties).
 */
export const LOGSEQ: NoteForm = {
  head: (facts, kept) => [...facts.map(property), ...kept, '', ''].join('\n'),
  apart,
  marks: ['- <!-- waymark:begin -->', '- <!-- waymark:end -->'],
  post: (post) => ({ facts: postFacts(post), body: `${block('## Highlights', 0)}\n${marked(post)}` }),
  topic: (topic) => ({ facts: topicFacts(topic), body: checked(topic) }),
};
