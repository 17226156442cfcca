import { passageAddress } from '../../model/passageAddress';
import type { TakenItem, TakenPost, TakenTopic } from '../taken';
import { blockId, postFacts, TAGS, topicFacts, type Fact, type NoteForm, type ToldFact } from './form';
import type { OldFact } from './frontMatter';
import { asWords, behind, link } from './plainWords';

/** A property is one line; values of a list stand between commas. */
function property([name, value]: ToldFact): string {
  return `${name}:: ${(typeof value === 'object' ? value.join(', ') : String(value)).replace(/\s+/g, ' ')}`;
}

/** A comma within a value would make two of it. */
function parted(values: readonly string[]): string[] {
  return values.map((one) => one.replaceAll(',', ' ').replace(/\s+/g, ' '));
}

function withList([name, value]: Fact): Fact {
  return [name, value !== null && typeof value === 'object' ? parted(value) : value];
}

const PROPERTY = /^([^\s:]+)::(?:[ \t]+(.*))?$/;

/** The properties of a page are its first lines. */
function apart(text: string): { facts: OldFact[]; rest: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !PROPERTY.test(line));
  const properties = end === -1 ? lines : lines.slice(0, end);
  return {
    facts: properties.map((line) => {
      const [, name = '', value = ''] = PROPERTY.exec(line) ?? [];
      return { name, lines: [line], values: valuesIn(value) };
    }),
    // The empty line below belongs to them.
    rest: lines.slice(properties.length + Number(properties.length > 0 && lines[properties.length] === '')).join('\n'),
  };
}

/** A comma within the brackets of a link belongs to its words. */
function valuesIn(value: string): string[] {
  return (value.match(/(?:\[\[.*?\]\]|[^,])+/g) ?? []).map((one) => one.trim()).filter((one) => one !== '');
}

/** The tags of a highlight are a property of its block. */
function tagsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => valuesIn(/^\s+tags:: (.*)$/.exec(line)?.[1] ?? ''));
}

/** A block and those below it: its first line behind a bullet, the others in line with that. */
function block(text: string, depth: number): string {
  const indent = '\t'.repeat(depth);
  const [first = '', ...others] = text.split('\n');
  return [`${indent}- ${first}`, ...others.map((line) => behind(`${indent}  `, line))].join('\n');
}

/** Logseq names its blocks by UUIDs (https://docs.logseq.com/#/page/block%20reference): one of any other form is none. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function namesOf(id: string): string[] {
  return UUID.test(id) ? [`${NAME}:: ${id}`] : [`${OUR_NAME}:: ${blockId(id)}`];
}

const NAME = 'id';
/** Under which a highlight is known whose block has a name of Logseq's own, or none. */
const OUR_NAME = 'waymark-id';

/** A block of ours as it stands in a note. */
interface Block {
  /** Its words, whether they are done or not. */
  readonly words: string;
  /** As we would name it; null for one that we give no name. */
  readonly ours: string | null;
  /** As Logseq knows it; null where nothing refers to it so far. */
  readonly name: string | null;
  readonly lines: readonly string[];
}

function blocksIn(lines: readonly string[]): Block[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last === undefined || /^\t*- /.test(line)) blocks.push([line]);
    else last.push(line);
  }
  return blocks.map((of) => {
    const facts = new Map(of.flatMap((line) => propertyIn(line)));
    const name = facts.get(NAME) ?? null;
    return {
      words: of
        .filter((line) => propertyIn(line).length === 0)
        .map((line) => line.trim().replace(/^- (?:(?:TODO|DONE) )?/, ''))
        .join('\n'),
      ours: facts.get(OUR_NAME) ?? (name === null ? null : blockId(name)),
      name,
      lines: of,
    };
  });
}

function propertyIn(line: string): [name: string, value: string][] {
  const [, name, value = ''] = PROPERTY.exec(line.trim()) ?? [];
  return name === undefined ? [] : [[name, value.trim()]];
}

/**
 * What is written of a note, with the names that Logseq has given to its blocks since: other notes refer to them. A
 * highlight is known by our name, also as we wrote it once; other blocks by their words.
 */
function withNames(body: string, before: readonly string[]): string {
  const old = blocksIn(before).filter(({ name }) => name !== null);
  const byName = new Map(old.flatMap(({ ours, name }) => (ours === null ? [] : [[ours, name] as const])));
  // Two blocks may have the same words, as the items of two runs have: each keeps a name of its own.
  const byWords = new Map<string, string[]>();
  for (const { words, name } of old) if (name !== null) byWords.set(words, [...(byWords.get(words) ?? []), name]);
  return blocksIn(body.split('\n'))
    .flatMap(({ words, ours, name, lines }) => {
      const known = (ours === null ? byWords.get(words)?.shift() : byName.get(ours)) ?? null;
      if (known === null || known === name) return lines;
      const indent = `${/^\t*/.exec(lines[0] ?? '')?.[0] ?? ''}  `;
      return [
        ...lines.filter((line) => !propertyIn(line).some(([of]) => of === NAME || of === OUR_NAME)),
        `${indent}${NAME}:: ${known}`,
        ...(ours === null ? [] : [`${indent}${OUR_NAME}:: ${ours}`]),
      ];
    })
    .join('\n');
}

/** One block a highlight, its note a block below it. The name of a block is a property of it. */
function marked(post: TakenPost): string[] {
  return post.highlights.map(({ id, passage, note, tags }) => {
    const { exact } = passage.quote;
    const quote = behind('> ', `${asWords(exact)}\n${link('↗', passageAddress(post.url, exact))}`);
    const names = [...namesOf(id), ...(tags.length === 0 ? [] : [property([TAGS, parted(tags)])])];
    return [block([quote, ...names].join('\n'), 1), ...(note === '' ? [] : [block(asWords(note), 2)])].join('\n');
  });
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
  tagsIn,
  renewed: withNames,
  marks: ['- <!-- waymark:begin -->', '- <!-- waymark:end -->'],
  post: (post) => ({
    facts: postFacts(post).map(withList),
    body: [block('## Highlights', 0), ...marked(post)].join('\n'),
  }),
  topic: (topic) => ({ facts: topicFacts(topic), body: checked(topic) }),
};
